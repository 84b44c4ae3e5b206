/// How to cite a record: as a sentence, in BibTeX and in RIS. All start from a
/// [org.florilege.api.citation.Reference], which is read from CSL-JSON.
@NullMarked
package org.florilege.api.citation;

import org.jspecify.annotations.NullMarked;

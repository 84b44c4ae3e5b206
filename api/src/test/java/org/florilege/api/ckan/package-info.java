@NullMarked
package org.florilege.api.ckan;

import org.jspecify.annotations.NullMarked;

/// Folders full of metadata: on this machine, or on the web as a list of files that a web server (Apache, nginx,
/// IIS, Caddy, Python) or an object store (S3) makes. Each file is recognised by its content.
///
/// Knows lists of files; what is in the files is known by [org.florilege.harvester.reader.DocumentReaders]. Start
/// at [org.florilege.harvester.folder.FolderReader].
@NullMarked
package org.florilege.harvester.folder;

import org.jspecify.annotations.NullMarked;

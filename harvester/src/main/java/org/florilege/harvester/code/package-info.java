/// What the files of a code repository say of its software: `codemeta.json`, `CITATION.cff`, `publiccode.yml`,
/// `.zenodo.json`, package manifests, the README and the licence text.
///
/// [org.florilege.harvester.code.MetadataFiles] reads one file into
/// [org.florilege.harvester.code.FileFacts]; [org.florilege.harvester.code.RepositoryMetadata] merges the facts of
/// several files, each value with its origin, and knows where they contradict each other;
/// [org.florilege.harvester.code.AlgorithmStatements] states the result as an algorithm. Knows nothing of
/// forges, the web and the catalogue. Start at [org.florilege.harvester.code.RepositoryMetadata].
@NullMarked
package org.florilege.harvester.code;

import org.jspecify.annotations.NullMarked;

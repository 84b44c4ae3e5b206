/// Repositories on code forges, read through the forges' interfaces and as single files, never as clones: each
/// repository is one document that describes one algorithm.
///
/// Knows the interfaces of GitHub, GitLab and Gitea (Forgejo), their paging and their limits. Knows nothing of
/// what the files of a repository mean, which is the matter of [org.florilege.harvester.code]. Start at
/// [org.florilege.harvester.forge.ForgeSourceReader].
@NullMarked
package org.florilege.harvester.forge;

import org.jspecify.annotations.NullMarked;

package org.florilege.harvester.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a source speaks; it decides which reader reads it.
public enum SourceType {
    /// DCAT in any RDF serialisation: a file, a folder, a document on the web or a paged feed.
    DCAT_RDF("dcat-rdf"),

    /// Repositories on code forges: GitHub, GitLab, Forgejo, Gitea. The address is that of an organisation, a
    /// group, a user, a repository, a whole forge, or of a list of repositories (text, CSV, JSON).
    ///
    /// - `kind`: `github`, `gitlab` or `gitea` (also `forgejo`), where the host does not tell
    /// - `api`: where the forge's interface is, where it is not at the usual place
    /// - `repositories`: addresses of repositories, to be read in the place of the source's own address
    /// - `topics`: only repositories with one of these topics
    /// - `forks`, `archived`: `no` to leave such repositories out of listings
    FORGE("forge", "kind", "api", "repositories", "topics", "forks", "archived"),
    /// A repository that speaks OAI-PMH 2.0.
    OAI_PMH("oai-pmh", "prefix", "set", "types", "full"),
    /// A catalogue of geographic data that speaks CSW 2.0.2.
    CSW("csw", "schema", "type", "filter"),
    /// Descriptions in the vocabulary of schema.org in web pages, found through a site's sitemaps. `include`: which
    /// pages are read, `*` standing for anything; `limit`: how many at most.
    SCHEMA_ORG("schema-org", "include", "limit"),
    /// Croissant documents: the one at the source's address, or those that `urls` lists.
    CROISSANT("croissant", "urls"),
    /// A SPARQL endpoint that holds DCAT. `graph`: which graph is asked instead of the default one; `query`: a
    /// CONSTRUCT of the operator's, with `{limit}` and `{offset}` if it is to be paged.
    SPARQL("sparql", "graph", "query"),
    /// A folder on this machine or a list of files on the web, whose files are each recognised by content.
    /// `include`: which are read, `*` standing for anything; `depth`: how many levels of folders.
    FOLDER("folder", "include", "depth"),
    /// The API of a CKAN or DKAN portal, found from any of its addresses.
    ///
    /// Options: `organization` and `group` (names, several between commas), `q` and `fq` (words and a filter in
    /// the portal's own query language), `rows` (how many datasets a page has), `private` (`yes` to take the
    /// private datasets that the API key may see).
    CKAN("ckan", "organization", "group", "q", "fq", "rows", "private"),
    /// The API of a udata portal such as data.gouv.fr, found from any of its addresses.
    ///
    /// Options: `organization` and `tag` (several between commas), `q` (words), `rows` (how many datasets a page
    /// has), `via` (`dcat` to read the portal's DCAT feed in the place of its API), `archived` (`yes` to take
    /// archived datasets too).
    UDATA("udata", "organization", "tag", "q", "rows", "via", "archived"),
    /// A `data.json` catalogue of DCAT-US 1.1 or 3.0, on the web or a file.
    DCAT_US("dcat-us");

    private final String id;
    private final String options;

    SourceType(String id, String... options) {
        this.id = id;
        this.options = String.join(",", options);
    }

    /// @return the names of what the operator may choose, see [SourceOptions]
    public List<String> options() {
        return options.isEmpty() ? List.of() : List.of(options.split(","));
    }

    /// @return the stable name, for instance `dcat-rdf`
    public String id() {
        return id;
    }

    /// @return the type of that name, or empty when there is none
    public static Optional<SourceType> ofId(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}

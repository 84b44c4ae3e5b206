/// Descriptions of data and software in the vocabulary of schema.org, as web pages carry them in JSON-LD: found
/// through a site's sitemaps, read leniently, stated as DCAT.
///
/// Knows sitemaps, pages and the ways in which JSON-LD is really written; contexts are never fetched, terms are
/// known by their names. Leaves every repair of values to the mapping. Start at
/// [org.florilege.harvester.schemaorg.SchemaOrgReader] for the protocol, at
/// [org.florilege.harvester.schemaorg.SchemaOrgDocuments] for what a document says.
@NullMarked
package org.florilege.harvester.schemaorg;

import org.jspecify.annotations.NullMarked;

# The first commit of a store: nothing happens when there has been one.
PREFIX flo: <https://w3id.org/florilege/ns#>

INSERT { GRAPH flo:bookkeeping { <urn:florilege:state> flo:state ?after ; flo:commit ?commit } }
WHERE  { FILTER NOT EXISTS { GRAPH flo:bookkeeping { <urn:florilege:state> flo:state ?any } } }

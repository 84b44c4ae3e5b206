# One commit: its quads are added to both templates. Nothing happens when the state is another than the one that
# the commit was planned on.
PREFIX flo: <https://w3id.org/florilege/ns#>

DELETE { GRAPH flo:bookkeeping { <urn:florilege:state> flo:state ?before ; flo:commit ?old } }
INSERT { GRAPH flo:bookkeeping { <urn:florilege:state> flo:state ?after ; flo:commit ?commit } }
WHERE  { GRAPH flo:bookkeeping { <urn:florilege:state> flo:state ?before ; flo:commit ?old } }

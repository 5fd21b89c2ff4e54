// title: Disputed territories
// answers: Which territories more than one actor claims, and what each demand wants of them.
MATCH (t:Territory)
WHERE COUNT { (t)<-[:LAYS_CLAIM_TO]-(:Actor) } > 1
RETURN t.name AS territory,
       COLLECT { MATCH (t)<-[:LAYS_CLAIM_TO]-(claimant:Actor) RETURN claimant.name ORDER BY claimant.name } AS claimedBy,
       COLLECT {
         MATCH (t)<-[c:CONCERNS]-(:Demand)<-[:MAKES]-(maker:Actor)
         RETURN maker.name + ': ' + c.stance AS wish ORDER BY wish
       } AS wishes,
       COLLECT { MATCH (t)<-[:OCCURS_IN]-(e:Event) RETURN e.title ORDER BY e.since, e.title } AS events
ORDER BY territory

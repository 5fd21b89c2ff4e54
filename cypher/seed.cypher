// The built-in graph: who stands where in the war between Russia and Ukraine, read from one news article.
//
// Every statement may be run again: nodes and ties are merged on their ids, so a second run changes nothing.
// A claim says in our own words what a place in the article says, and how to find that place: section heading,
// paragraph in the section, sentence in the paragraph, each counted from 1; 'Lead' is the text before the first heading.
// Every relationship but FROM names its claims in `evidence`, and says in `confidence` whether the article states
// it or it was inferred. `since` and `until` keep the precision that is known; what is not known is left out.
// `code` is a CAMEO 1.1b3 event code, a string because leading zeros count.

// ---------------------------------------------------------------------------------------------- source and claims

MERGE (s:Source {id: 'moscow-kyiv-stipulations'})
SET s.title = 'Moscow and Kyiv Outline New Stipulations', s.kind = 'article';

UNWIND [
  {section: 'Lead', paragraph: 1, sentence: 2, id: 'a1.2-conflict', text: 'Ukraine and Russia have been in conflict since 2014.'},
  {section: 'Lead', paragraph: 1, sentence: 2, id: 'a1.2-invasion', text: 'Russia invaded Ukraine on a full scale in 2022.'},
  {section: "Moscow's Demands", paragraph: 1, sentence: 2, id: 'b1.2-recognition', text: 'Russia wants the four regions that it annexed accepted as Russian: Donetsk, Luhansk, Kherson, Zaporizhzhia.'},
  {section: "Moscow's Demands", paragraph: 1, sentence: 2, id: 'b1.2-addressee', confidence: 'inferred', text: 'It is Ukraine that Russia asks to accept this; the sentence names nobody.'},
  {section: "Moscow's Demands", paragraph: 1, sentence: 2, id: 'b1.2-annexation', text: 'Russia annexed land in the east and the south of Ukraine, the four regions among it.'},
  {section: "Moscow's Demands", paragraph: 1, sentence: 3, id: 'b1.3-officials', text: 'Officials in Moscow hold that referendums made the regions part of their country.'},
  {section: "Moscow's Demands", paragraph: 1, sentence: 3, id: 'b1.3-not-recognised', text: 'Most powers do not accept that the regions are Russian.'},
  {section: "Moscow's Demands", paragraph: 2, sentence: 1, id: 'b2.1-guarantees', text: 'Russia asks NATO to guarantee its security.'},
  {section: "Moscow's Demands", paragraph: 2, sentence: 1, id: 'b2.1-neutrality', text: 'Russia wants Ukraine to stay neutral and out of NATO; this is part of what it asks of the alliance.'},
  {section: "Moscow's Demands", paragraph: 2, sentence: 2, id: 'b2.2-expansion', text: 'Russia names the growth of NATO to the east as a threat to itself and as a cause of the invasion.'},
  {section: "Kyiv's Conditions", paragraph: 1, sentence: 1, id: 'c1.1-territorial-integrity', text: 'Ukraine accepts a peace only if all of its territory is restored, Crimea too.'},
  {section: "Kyiv's Conditions", paragraph: 1, sentence: 1, id: 'c1.1-four-regions', confidence: 'inferred', text: 'All of its territory takes in the four annexed regions, which this sentence does not list.'},
  {section: "Kyiv's Conditions", paragraph: 1, sentence: 1, id: 'c1.1-crimea-annexed', text: 'Russia annexed Crimea in 2014.'},
  {section: "Kyiv's Conditions", paragraph: 1, sentence: 2, id: 'c1.2-no-concession', text: 'Zelensky says time and again that Ukraine gives Russia no land and stays sovereign.'},
  {section: "Kyiv's Conditions", paragraph: 1, sentence: 2, id: 'c1.2-president', text: 'Volodymyr Zelensky is the president of Ukraine.'},
  {section: "Kyiv's Conditions", paragraph: 2, sentence: 1, id: 'c2.1-guarantees', text: 'Ukraine wants guarantees from abroad that Russia will not attack it again.'},
  {section: "Kyiv's Conditions", paragraph: 2, sentence: 2, id: 'c2.2-military-aid', text: 'Ukraine wants its Western allies to give it military aid.'},
  {section: "Kyiv's Conditions", paragraph: 2, sentence: 2, id: 'c2.2-membership', text: 'Ukraine wants a fast track into NATO.'},
  {section: "Kyiv's Conditions", paragraph: 2, sentence: 2, id: 'c2.2-contested', text: 'Russia contests that Ukraine should join NATO.'},
  {section: "Kyiv's Conditions", paragraph: 2, sentence: 3, id: 'c2.3-accountability', text: 'The government of Ukraine wants Russia held to account for the war crimes of which it is accused.'},
  {section: "Kyiv's Conditions", paragraph: 2, sentence: 3, id: 'c2.3-reparations', text: 'Some officials in Ukraine want reparations as well.'},
  {section: 'Diplomatic Roadblocks', paragraph: 1, sentence: 2, id: 'd1.2-backing', text: 'Western powers back Ukraine in its demand to be whole and to defend itself; the United States and the European Union are named.'},
  {section: 'Diplomatic Roadblocks', paragraph: 1, sentence: 2, id: 'd1.2-aid', text: 'The same powers give Ukraine money and military help.'},
  {section: 'Diplomatic Roadblocks', paragraph: 1, sentence: 2, id: 'd1.2-allies', confidence: 'inferred', text: 'The Western allies that Ukraine turns to for aid include the United States and the European Union, which already give it.'},
  {section: 'Diplomatic Roadblocks', paragraph: 1, sentence: 3, id: 'd1.3-support', text: 'China and Iran are named among those that have supported Russia; how is not said.'},
  {section: 'Diplomatic Roadblocks', paragraph: 2, sentence: 1, id: 'd2.1-mediators', text: 'International mediators, not named, have tried to bring about peace without success.'},
  {section: 'Diplomatic Roadblocks', paragraph: 2, sentence: 1, id: 'd2.1-core-issues', text: 'Neither side gives way on territory or on how its security is to be arranged.'},
  {section: 'Diplomatic Roadblocks', paragraph: 2, sentence: 2, id: 'd2.2-turkey', text: 'Turkey has offered its help for talks.'},
  {section: 'Diplomatic Roadblocks', paragraph: 2, sentence: 2, id: 'd2.2-obstacles', text: 'Distrust between the two capitals and the fighting itself have kept talks from getting anywhere.'},
  {section: 'Ongoing Conflict', paragraph: 1, sentence: 2, id: 'e1.2-counteroffensive', text: 'Ukraine attacks areas in its east that Russia occupies.'},
  {section: 'Ongoing Conflict', paragraph: 1, sentence: 2, id: 'e1.2-missiles', text: 'Russia fires missiles at the infrastructure of Ukraine.'}
] AS row
MERGE (c:Claim {id: row.id})
SET c.text = row.text, c.section = row.section, c.paragraph = row.paragraph, c.sentence = row.sentence,
    c.confidence = coalesce(row.confidence, 'stated'), c.firstSeen = '2026-11-22', c.lastSeen = '2026-11-22'
WITH c
MATCH (s:Source {id: 'moscow-kyiv-stipulations'})
MERGE (c)-[:FROM]->(s);

// --------------------------------------------------------------------------------------------------------- actors

UNWIND [
  {id: 'russia', name: 'Russia', aliases: ['Moscow', 'the Kremlin'], iso3: 'RUS', wikidata: 'Q159', cameo: 'RUS'},
  {id: 'ukraine', name: 'Ukraine', aliases: ['Kyiv'], iso3: 'UKR', wikidata: 'Q212', cameo: 'UKR'},
  {id: 'united-states', name: 'United States', aliases: ['US', 'USA'], iso3: 'USA', wikidata: 'Q30', cameo: 'USA'},
  {id: 'china', name: 'China', aliases: [], iso3: 'CHN', wikidata: 'Q148', cameo: 'CHN'},
  {id: 'iran', name: 'Iran', aliases: [], iso3: 'IRN', wikidata: 'Q794', cameo: 'IRN'},
  {id: 'turkey', name: 'Turkey', aliases: ['Türkiye'], iso3: 'TUR', wikidata: 'Q43', cameo: 'TUR'}
] AS row
MERGE (a:Actor {id: row.id})
SET a:State, a += row;

UNWIND [
  {id: 'nato', name: 'NATO', aliases: ['North Atlantic Treaty Organization'], wikidata: 'Q7184', cameo: 'NAT'},
  {id: 'european-union', name: 'European Union', aliases: ['EU'], wikidata: 'Q458', cameo: 'EEC'}
] AS row
MERGE (a:Actor {id: row.id})
SET a:Organization, a += row;

UNWIND [
  {id: 'volodymyr-zelensky', name: 'Volodymyr Zelensky', aliases: ['Zelensky', 'Volodymyr Zelenskyy'], wikidata: 'Q3874799'}
] AS row
MERGE (a:Actor {id: row.id})
SET a:Person, a += row;

UNWIND [
  {id: 'western-powers', name: 'Western powers', aliases: []},
  {id: 'western-allies', name: 'Western allies', aliases: []},
  {id: 'international-community', name: 'International community', aliases: []},
  {id: 'international-mediators', name: 'International mediators', aliases: []},
  {id: 'most-powers', name: 'Most powers', aliases: []},
  {id: 'government-of-ukraine', name: 'Government of Ukraine', aliases: ["Zelensky's government"]},
  {id: 'ukrainian-officials', name: 'Some Ukrainian officials', aliases: []},
  {id: 'russian-officials', name: 'Russian officials', aliases: []}
] AS row
MERGE (a:Actor {id: row.id})
SET a:Group, a += row;

UNWIND [
  {member: 'united-states', group: 'western-powers', confidence: 'stated', evidence: ['d1.2-backing']},
  {member: 'european-union', group: 'western-powers', confidence: 'stated', evidence: ['d1.2-backing']},
  {member: 'united-states', group: 'western-allies', confidence: 'inferred', evidence: ['d1.2-allies']},
  {member: 'european-union', group: 'western-allies', confidence: 'inferred', evidence: ['d1.2-allies']}
] AS row
MATCH (member:Actor {id: row.member})
MATCH (body:Actor {id: row.group})
MERGE (member)-[r:MEMBER_OF]->(body)
SET r.recorded = '2026-11-22', r.confidence = row.confidence, r.evidence = row.evidence;

UNWIND [
  {speaker: 'volodymyr-zelensky', principal: 'ukraine', role: 'president', evidence: ['c1.2-president']},
  {speaker: 'government-of-ukraine', principal: 'ukraine', role: 'government', evidence: ['c2.3-accountability']},
  {speaker: 'ukrainian-officials', principal: 'ukraine', role: 'officials', evidence: ['c2.3-reparations']},
  {speaker: 'russian-officials', principal: 'russia', role: 'officials', evidence: ['b1.3-officials']}
] AS row
MATCH (speaker:Actor {id: row.speaker})
MATCH (principal:Actor {id: row.principal})
MERGE (speaker)-[r:SPEAKS_FOR]->(principal)
SET r.role = row.role, r.recorded = '2026-11-22', r.confidence = 'stated', r.evidence = row.evidence;

// ------------------------------------------------------------------------------------------ territories and issues

UNWIND [
  {id: 'donetsk', name: 'Donetsk', kind: 'region', wikidata: 'Q2012050'},
  {id: 'luhansk', name: 'Luhansk', kind: 'region', wikidata: 'Q171965'},
  {id: 'kherson', name: 'Kherson', kind: 'region', wikidata: 'Q163271'},
  {id: 'zaporizhzhia', name: 'Zaporizhzhia', kind: 'region', wikidata: 'Q171334'},
  {id: 'crimea', name: 'Crimea', aliases: ['Crimean Peninsula'], kind: 'peninsula', wikidata: 'Q7835'}
] AS row
MERGE (t:Territory {id: row.id})
SET t += row;

UNWIND [
  {actor: 'russia', territory: 'donetsk', confidence: 'stated', evidence: ['b1.2-annexation', 'b1.3-officials']},
  {actor: 'russia', territory: 'luhansk', confidence: 'stated', evidence: ['b1.2-annexation', 'b1.3-officials']},
  {actor: 'russia', territory: 'kherson', confidence: 'stated', evidence: ['b1.2-annexation', 'b1.3-officials']},
  {actor: 'russia', territory: 'zaporizhzhia', confidence: 'stated', evidence: ['b1.2-annexation', 'b1.3-officials']},
  {actor: 'russia', territory: 'crimea', since: '2014', confidence: 'stated', evidence: ['c1.1-crimea-annexed']},
  {actor: 'ukraine', territory: 'donetsk', confidence: 'inferred', evidence: ['c1.1-territorial-integrity', 'c1.1-four-regions']},
  {actor: 'ukraine', territory: 'luhansk', confidence: 'inferred', evidence: ['c1.1-territorial-integrity', 'c1.1-four-regions']},
  {actor: 'ukraine', territory: 'kherson', confidence: 'inferred', evidence: ['c1.1-territorial-integrity', 'c1.1-four-regions']},
  {actor: 'ukraine', territory: 'zaporizhzhia', confidence: 'inferred', evidence: ['c1.1-territorial-integrity', 'c1.1-four-regions']},
  {actor: 'ukraine', territory: 'crimea', confidence: 'stated', evidence: ['c1.1-territorial-integrity']}
] AS row
MATCH (actor:Actor {id: row.actor})
MATCH (territory:Territory {id: row.territory})
MERGE (actor)-[r:LAYS_CLAIM_TO]->(territory)
SET r.since = row.since, r.recorded = '2026-11-22', r.confidence = row.confidence, r.evidence = row.evidence;

UNWIND [
  {id: 'security-of-russia', name: 'Security guarantees for Russia'},
  {id: 'security-of-ukraine', name: 'Security guarantees for Ukraine'},
  {id: 'neutrality-of-ukraine', name: 'Neutrality of Ukraine'},
  {id: 'ukraine-in-nato', name: 'Ukraine as a member of NATO'},
  {id: 'military-aid-to-ukraine', name: 'Military aid to Ukraine'},
  {id: 'self-defence-of-ukraine', name: 'Self-defence of Ukraine'},
  {id: 'war-crimes-accountability', name: 'Accountability for alleged war crimes'},
  {id: 'reparations', name: 'Reparations'},
  {id: 'territorial-claims', name: 'Territorial claims'},
  {id: 'future-security', name: 'Security arrangements after the war'},
  {id: 'mutual-distrust', name: 'Distrust between Moscow and Kyiv'},
  {id: 'continued-fighting', name: 'Fighting that goes on'}
] AS row
MERGE (i:Issue {id: row.id})
SET i += row;

// What a demand can want of a territory or an issue. Two demands contradict each other where they concern the same
// thing with opposite stances; that is computed from this vocabulary and stored nowhere.
UNWIND [
  {id: 'cede', opposite: 'restore', meaning: 'The territory passes to the one who makes the demand.'},
  {id: 'restore', opposite: 'cede', meaning: 'The territory comes back to the one who makes the demand.'},
  {id: 'for', opposite: 'against', meaning: 'It shall come about, or last.'},
  {id: 'against', opposite: 'for', meaning: 'It shall not come about, or end.'}
] AS row
MERGE (s:Stance {id: row.id})
SET s += row;

// -------------------------------------------------------------------------------------------------------- demands

UNWIND [
  {maker: 'russia', id: 'recognise-annexed-regions', title: 'Recognise the four annexed regions as Russian', category: 'territory', code: '105', evidence: ['b1.2-recognition']},
  {maker: 'russia', id: 'security-guarantees-for-russia', title: 'Give Russia security guarantees', category: 'security', code: '1034', evidence: ['b2.1-guarantees']},
  {maker: 'russia', id: 'ukraine-neutral-outside-nato', title: 'Keep Ukraine neutral and outside NATO', category: 'security', code: '1042', evidence: ['b2.1-neutrality']},
  {maker: 'ukraine', id: 'restore-territorial-integrity', title: 'Restore the territorial integrity of Ukraine in full, Crimea included', category: 'territory', code: '105', evidence: ['c1.1-territorial-integrity']},
  {maker: 'ukraine', id: 'security-guarantees-for-ukraine', title: 'Guarantee Ukraine against further aggression', category: 'security', code: '1034', evidence: ['c2.1-guarantees']},
  {maker: 'ukraine', id: 'military-aid-for-ukraine', title: 'Give Ukraine military aid', category: 'aid', code: '1032', evidence: ['c2.2-military-aid']},
  {maker: 'ukraine', id: 'fast-track-nato-membership', title: 'Take Ukraine into NATO on a fast track', category: 'security', code: '1012', evidence: ['c2.2-membership']},
  {maker: 'ukraine', id: 'accountability-for-war-crimes', title: 'Hold Russia to account for alleged war crimes', category: 'justice', code: '1013', evidence: ['c2.3-accountability']},
  {maker: 'ukraine', id: 'reparations-from-russia', title: 'Make Russia pay reparations', category: 'justice', code: '105', evidence: ['c2.3-reparations']}
] AS row
MERGE (d:Demand {id: row.id})
SET d.title = row.title, d.category = row.category, d.code = row.code
WITH row, d
MATCH (maker:Actor {id: row.maker})
MERGE (maker)-[r:MAKES]->(d)
SET r.recorded = '2026-11-22', r.confidence = 'stated', r.evidence = row.evidence;

// Whom a demand is addressed to; the direct DEMANDS tie says the same between the two actors.
UNWIND [
  {demand: 'recognise-annexed-regions', to: 'ukraine', confidence: 'inferred', evidence: ['b1.2-recognition', 'b1.2-addressee']},
  {demand: 'security-guarantees-for-russia', to: 'nato', confidence: 'stated', evidence: ['b2.1-guarantees']},
  {demand: 'ukraine-neutral-outside-nato', to: 'ukraine', confidence: 'stated', evidence: ['b2.1-neutrality']},
  {demand: 'ukraine-neutral-outside-nato', to: 'nato', confidence: 'stated', evidence: ['b2.1-neutrality']},
  {demand: 'restore-territorial-integrity', to: 'russia', confidence: 'stated', evidence: ['c1.1-territorial-integrity']},
  {demand: 'security-guarantees-for-ukraine', to: 'international-community', confidence: 'stated', evidence: ['c2.1-guarantees']},
  {demand: 'military-aid-for-ukraine', to: 'western-allies', confidence: 'stated', evidence: ['c2.2-military-aid']},
  {demand: 'fast-track-nato-membership', to: 'nato', confidence: 'stated', evidence: ['c2.2-membership']},
  {demand: 'accountability-for-war-crimes', to: 'russia', voicedBy: 'government-of-ukraine', confidence: 'stated', evidence: ['c2.3-accountability']},
  {demand: 'reparations-from-russia', to: 'russia', voicedBy: 'ukrainian-officials', confidence: 'stated', evidence: ['c2.3-reparations']}
] AS row
MATCH (maker:Actor)-[:MAKES]->(d:Demand {id: row.demand})
MATCH (addressee:Actor {id: row.to})
MERGE (d)-[address:ADDRESSED_TO]->(addressee)
SET address.recorded = '2026-11-22', address.confidence = row.confidence, address.evidence = row.evidence
MERGE (maker)-[tie:DEMANDS {id: 'demands:' + maker.id + ':' + addressee.id + ':' + d.id}]->(addressee)
SET tie.demand = d.id, tie.code = d.code, tie.voicedBy = row.voicedBy,
    tie.recorded = '2026-11-22', tie.confidence = row.confidence, tie.evidence = row.evidence;

UNWIND [
  {demand: 'recognise-annexed-regions', territory: 'donetsk', stance: 'cede', confidence: 'stated', evidence: ['b1.2-recognition']},
  {demand: 'recognise-annexed-regions', territory: 'luhansk', stance: 'cede', confidence: 'stated', evidence: ['b1.2-recognition']},
  {demand: 'recognise-annexed-regions', territory: 'kherson', stance: 'cede', confidence: 'stated', evidence: ['b1.2-recognition']},
  {demand: 'recognise-annexed-regions', territory: 'zaporizhzhia', stance: 'cede', confidence: 'stated', evidence: ['b1.2-recognition']},
  {demand: 'restore-territorial-integrity', territory: 'donetsk', stance: 'restore', confidence: 'inferred', evidence: ['c1.1-territorial-integrity', 'c1.1-four-regions']},
  {demand: 'restore-territorial-integrity', territory: 'luhansk', stance: 'restore', confidence: 'inferred', evidence: ['c1.1-territorial-integrity', 'c1.1-four-regions']},
  {demand: 'restore-territorial-integrity', territory: 'kherson', stance: 'restore', confidence: 'inferred', evidence: ['c1.1-territorial-integrity', 'c1.1-four-regions']},
  {demand: 'restore-territorial-integrity', territory: 'zaporizhzhia', stance: 'restore', confidence: 'inferred', evidence: ['c1.1-territorial-integrity', 'c1.1-four-regions']},
  {demand: 'restore-territorial-integrity', territory: 'crimea', stance: 'restore', confidence: 'stated', evidence: ['c1.1-territorial-integrity']}
] AS row
MATCH (d:Demand {id: row.demand})
MATCH (t:Territory {id: row.territory})
MERGE (d)-[r:CONCERNS]->(t)
SET r.stance = row.stance, r.recorded = '2026-11-22', r.confidence = row.confidence, r.evidence = row.evidence;

UNWIND [
  {demand: 'security-guarantees-for-russia', issue: 'security-of-russia', stance: 'for', evidence: ['b2.1-guarantees']},
  {demand: 'ukraine-neutral-outside-nato', issue: 'neutrality-of-ukraine', stance: 'for', evidence: ['b2.1-neutrality']},
  {demand: 'ukraine-neutral-outside-nato', issue: 'ukraine-in-nato', stance: 'against', evidence: ['b2.1-neutrality']},
  {demand: 'restore-territorial-integrity', issue: 'self-defence-of-ukraine', stance: 'for', evidence: ['d1.2-backing']},
  {demand: 'security-guarantees-for-ukraine', issue: 'security-of-ukraine', stance: 'for', evidence: ['c2.1-guarantees']},
  {demand: 'military-aid-for-ukraine', issue: 'military-aid-to-ukraine', stance: 'for', evidence: ['c2.2-military-aid']},
  {demand: 'fast-track-nato-membership', issue: 'ukraine-in-nato', stance: 'for', evidence: ['c2.2-membership']},
  {demand: 'accountability-for-war-crimes', issue: 'war-crimes-accountability', stance: 'for', evidence: ['c2.3-accountability']},
  {demand: 'reparations-from-russia', issue: 'reparations', stance: 'for', evidence: ['c2.3-reparations']}
] AS row
MATCH (d:Demand {id: row.demand})
MATCH (i:Issue {id: row.issue})
MERGE (d)-[r:CONCERNS]->(i)
SET r.stance = row.stance, r.recorded = '2026-11-22', r.confidence = 'stated', r.evidence = row.evidence;

UNWIND [
  {actor: 'western-powers', demand: 'restore-territorial-integrity', evidence: ['d1.2-backing']},
  {actor: 'united-states', demand: 'restore-territorial-integrity', evidence: ['d1.2-backing']},
  {actor: 'european-union', demand: 'restore-territorial-integrity', evidence: ['d1.2-backing']}
] AS row
MATCH (actor:Actor {id: row.actor})
MATCH (d:Demand {id: row.demand})
MERGE (actor)-[r:BACKS]->(d)
SET r.recorded = '2026-11-22', r.confidence = 'stated', r.evidence = row.evidence;

// A refusal: of the demand, and as a direct tie to the actor whom it is turned against.
UNWIND [
  {from: 'ukraine', to: 'russia', demand: 'recognise-annexed-regions', code: '124', voicedBy: 'volodymyr-zelensky', evidence: ['c1.2-no-concession']},
  {from: 'most-powers', to: 'russia', demand: 'recognise-annexed-regions', code: '120', evidence: ['b1.3-not-recognised']},
  {from: 'russia', to: 'ukraine', demand: 'fast-track-nato-membership', code: '127', evidence: ['c2.2-contested']}
] AS row
MATCH (from:Actor {id: row.from})
MATCH (to:Actor {id: row.to})
MATCH (d:Demand {id: row.demand})
MERGE (from)-[refusal:REJECTS]->(d)
SET refusal.code = row.code, refusal.recorded = '2026-11-22', refusal.confidence = 'stated', refusal.evidence = row.evidence
MERGE (from)-[tie:REJECTS {id: 'rejects:' + from.id + ':' + to.id + ':' + d.id}]->(to)
SET tie.demand = d.id, tie.code = row.code, tie.voicedBy = row.voicedBy,
    tie.recorded = '2026-11-22', tie.confidence = 'stated', tie.evidence = row.evidence;

// Who says it, where that is not the state itself.
UNWIND [
  {speaker: 'volodymyr-zelensky', demand: 'recognise-annexed-regions', position: 'rejects', evidence: ['c1.2-no-concession']},
  {speaker: 'russian-officials', demand: 'recognise-annexed-regions', position: 'makes', evidence: ['b1.3-officials']},
  {speaker: 'government-of-ukraine', demand: 'accountability-for-war-crimes', position: 'makes', evidence: ['c2.3-accountability']},
  {speaker: 'ukrainian-officials', demand: 'reparations-from-russia', position: 'makes', evidence: ['c2.3-reparations']}
] AS row
MATCH (speaker:Actor {id: row.speaker})
MATCH (d:Demand {id: row.demand})
MERGE (speaker)-[r:VOICES]->(d)
SET r.position = row.position, r.recorded = '2026-11-22', r.confidence = 'stated', r.evidence = row.evidence;

// ---------------------------------------------------------------------------------------------- support and force

UNWIND [
  {from: 'western-powers', to: 'ukraine', form: 'economic', code: '071', evidence: ['d1.2-aid']},
  {from: 'western-powers', to: 'ukraine', form: 'military', code: '072', evidence: ['d1.2-aid']},
  {from: 'united-states', to: 'ukraine', form: 'economic', code: '071', evidence: ['d1.2-backing', 'd1.2-aid']},
  {from: 'united-states', to: 'ukraine', form: 'military', code: '072', evidence: ['d1.2-backing', 'd1.2-aid']},
  {from: 'european-union', to: 'ukraine', form: 'economic', code: '071', evidence: ['d1.2-backing', 'd1.2-aid']},
  {from: 'european-union', to: 'ukraine', form: 'military', code: '072', evidence: ['d1.2-backing', 'd1.2-aid']},
  {from: 'china', to: 'russia', form: 'unspecified', code: '070', evidence: ['d1.3-support']},
  {from: 'iran', to: 'russia', form: 'unspecified', code: '070', evidence: ['d1.3-support']}
] AS row
MATCH (from:Actor {id: row.from})
MATCH (to:Actor {id: row.to})
MERGE (from)-[tie:SUPPORTS {id: 'supports:' + from.id + ':' + to.id + ':' + row.form}]->(to)
SET tie.form = row.form, tie.stage = 'provided', tie.code = row.code,
    tie.recorded = '2026-11-22', tie.confidence = 'stated', tie.evidence = row.evidence;

UNWIND [
  {id: 'conflict', title: 'Conflict between Ukraine and Russia', since: '2014'},
  {id: 'annexation-of-crimea', title: 'Annexation of Crimea', since: '2014'},
  {id: 'annexation-of-four-regions', title: 'Annexation of the four regions'},
  {id: 'full-scale-invasion', title: 'Full-scale invasion of Ukraine', code: '190', since: '2022'},
  {id: 'missile-strikes', title: 'Missile strikes on the infrastructure of Ukraine', code: '190'},
  {id: 'counteroffensive', title: 'Counteroffensive of Ukraine in its east', code: '190', place: 'eastern Ukraine'}
] AS row
MERGE (e:Event {id: row.id})
SET e += row;

UNWIND [
  {event: 'conflict', actor: 'russia', evidence: ['a1.2-conflict']},
  {event: 'conflict', actor: 'ukraine', evidence: ['a1.2-conflict']}
] AS row
MATCH (e:Event {id: row.event})
MATCH (actor:Actor {id: row.actor})
MERGE (actor)-[r:PARTY_TO]->(e)
SET r.recorded = '2026-11-22', r.confidence = 'stated', r.evidence = row.evidence;

UNWIND [
  {event: 'annexation-of-crimea', actor: 'russia', evidence: ['c1.1-crimea-annexed']},
  {event: 'annexation-of-four-regions', actor: 'russia', evidence: ['b1.2-annexation']},
  {event: 'full-scale-invasion', actor: 'russia', evidence: ['a1.2-invasion']},
  {event: 'missile-strikes', actor: 'russia', evidence: ['e1.2-missiles']},
  {event: 'counteroffensive', actor: 'ukraine', evidence: ['e1.2-counteroffensive']}
] AS row
MATCH (e:Event {id: row.event})
MATCH (actor:Actor {id: row.actor})
MERGE (actor)-[r:INITIATES]->(e)
SET r.recorded = '2026-11-22', r.confidence = 'stated', r.evidence = row.evidence;

UNWIND [
  {event: 'annexation-of-crimea', territory: 'crimea', evidence: ['c1.1-crimea-annexed']},
  {event: 'annexation-of-four-regions', territory: 'donetsk', evidence: ['b1.2-annexation', 'b1.2-recognition']},
  {event: 'annexation-of-four-regions', territory: 'luhansk', evidence: ['b1.2-annexation', 'b1.2-recognition']},
  {event: 'annexation-of-four-regions', territory: 'kherson', evidence: ['b1.2-annexation', 'b1.2-recognition']},
  {event: 'annexation-of-four-regions', territory: 'zaporizhzhia', evidence: ['b1.2-annexation', 'b1.2-recognition']}
] AS row
MATCH (e:Event {id: row.event})
MATCH (t:Territory {id: row.territory})
MERGE (e)-[r:OCCURS_IN]->(t)
SET r.recorded = '2026-11-22', r.confidence = 'stated', r.evidence = row.evidence;

UNWIND [
  {event: 'full-scale-invasion', whole: 'conflict', evidence: ['a1.2-conflict', 'a1.2-invasion']}
] AS row
MATCH (e:Event {id: row.event})
MATCH (whole:Event {id: row.whole})
MERGE (e)-[r:PART_OF]->(whole)
SET r.recorded = '2026-11-22', r.confidence = 'stated', r.evidence = row.evidence;

// Force between two actors: the event's target, and as a direct tie.
UNWIND [
  {from: 'russia', to: 'ukraine', event: 'full-scale-invasion', evidence: ['a1.2-invasion']},
  {from: 'russia', to: 'ukraine', event: 'missile-strikes', evidence: ['e1.2-missiles']},
  {from: 'ukraine', to: 'russia', event: 'counteroffensive', evidence: ['e1.2-counteroffensive']}
] AS row
MATCH (from:Actor {id: row.from})
MATCH (to:Actor {id: row.to})
MATCH (e:Event {id: row.event})
MERGE (e)-[target:TARGETS]->(to)
SET target.recorded = '2026-11-22', target.confidence = 'stated', target.evidence = row.evidence
MERGE (from)-[tie:OPPOSES {id: 'opposes:' + from.id + ':' + to.id + ':' + e.id}]->(to)
SET tie.form = 'force', tie.event = e.id, tie.code = e.code, tie.since = e.since,
    tie.recorded = '2026-11-22', tie.confidence = 'stated', tie.evidence = row.evidence;

UNWIND [
  {from: 'russia', to: 'nato', about: 'eastward-expansion', form: 'verbal', code: '112', evidence: ['b2.2-expansion']}
] AS row
MATCH (from:Actor {id: row.from})
MATCH (to:Actor {id: row.to})
MERGE (from)-[tie:OPPOSES {id: 'opposes:' + from.id + ':' + to.id + ':' + row.about}]->(to)
SET tie.form = row.form, tie.code = row.code,
    tie.recorded = '2026-11-22', tie.confidence = 'stated', tie.evidence = row.evidence;

// ------------------------------------------------------------------------------------------------------ mediation

// A mediation has one mediator and its parties: three actors in one fact, which no single edge can hold.
UNWIND [
  {id: 'turkish-offer', title: 'Offer of Turkey to help talks', stage: 'offered', outcome: 'no meaningful progress', code: '039', mediator: 'turkey', evidence: ['d2.2-turkey', 'd2.2-obstacles']},
  {id: 'international-efforts', title: 'Efforts of international mediators', stage: 'attempted', outcome: 'unsuccessful so far', code: '045', mediator: 'international-mediators', evidence: ['d2.1-mediators']}
] AS row
MERGE (m:Mediation {id: row.id})
SET m.title = row.title, m.stage = row.stage, m.outcome = row.outcome, m.code = row.code
WITH row, m
MATCH (mediator:Actor {id: row.mediator})
MERGE (m)-[r:MEDIATED_BY]->(mediator)
SET r.recorded = '2026-11-22', r.confidence = 'stated', r.evidence = row.evidence;

UNWIND [
  {mediation: 'turkish-offer', party: 'russia', evidence: ['d2.2-turkey', 'd2.2-obstacles']},
  {mediation: 'turkish-offer', party: 'ukraine', evidence: ['d2.2-turkey', 'd2.2-obstacles']},
  {mediation: 'international-efforts', party: 'russia', evidence: ['d2.1-mediators']},
  {mediation: 'international-efforts', party: 'ukraine', evidence: ['d2.1-mediators']}
] AS row
MATCH (m:Mediation {id: row.mediation})-[:MEDIATED_BY]->(mediator:Actor)
MATCH (party:Actor {id: row.party})
MERGE (m)-[r:HAS_PARTY]->(party)
SET r.recorded = '2026-11-22', r.confidence = 'stated', r.evidence = row.evidence
MERGE (mediator)-[tie:MEDIATES {id: 'mediates:' + mediator.id + ':' + party.id + ':' + m.id}]->(party)
SET tie.mediation = m.id, tie.stage = m.stage, tie.code = m.code,
    tie.recorded = '2026-11-22', tie.confidence = 'stated', tie.evidence = row.evidence;

UNWIND [
  {mediation: 'turkish-offer', issue: 'mutual-distrust', evidence: ['d2.2-obstacles']},
  {mediation: 'turkish-offer', issue: 'continued-fighting', evidence: ['d2.2-obstacles']},
  {mediation: 'international-efforts', issue: 'territorial-claims', evidence: ['d2.1-core-issues']},
  {mediation: 'international-efforts', issue: 'future-security', evidence: ['d2.1-core-issues']}
] AS row
MATCH (m:Mediation {id: row.mediation})
MATCH (i:Issue {id: row.issue})
MERGE (m)-[r:HINDERED_BY]->(i)
SET r.recorded = '2026-11-22', r.confidence = 'stated', r.evidence = row.evidence;

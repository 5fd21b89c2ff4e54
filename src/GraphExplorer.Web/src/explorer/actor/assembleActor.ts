import type { AnsweredActor, AnsweredConnection, AnsweredTie, EvidenceAnswer } from './answers';
import type { ActorDetails, Claim, Direction, Tie } from './types';

/** Joins an actor with the answers about what its ties name. */
export function assembleActor(actor: AnsweredActor, evidence: readonly EvidenceAnswer[]): ActorDetails {
  const claims = new Map(
    evidence.flatMap((answer) => answer.claims.map((claim) => [claim.id, claim] as const)),
  );
  const titles = new Map(
    evidence.flatMap((answer) =>
      [...answer.demands, ...answer.mediations, ...answer.events].map(
        ({ id, title }) => [id, title] as const,
      ),
    ),
  );
  const names = new Map(
    evidence.flatMap((answer) => answer.actors.map(({ id, name }) => [id, name] as const)),
  );

  const claimsOf = (ids: readonly string[] | null): readonly Claim[] =>
    (ids ?? []).map((id) => claims.get(id)).filter((claim) => claim !== undefined);

  const directTie = (tie: AnsweredTie): Tie => {
    const subject = tie.demand ?? tie.mediation ?? tie.event;
    return {
      ...tie,
      kind: tie.type,
      subject: subject === null ? null : (titles.get(subject) ?? subject),
      voicedBy: tie.voicedBy === null ? null : (names.get(tie.voicedBy) ?? tie.voicedBy),
      evidence: claimsOf(tie.evidence),
    };
  };
  const connectedTies = (kind: string, direction: Direction, { edges }: AnsweredConnection): readonly Tie[] =>
    edges.map(({ node, properties }) => ({
      kind,
      direction,
      actor: node,
      subject: properties.role ?? null,
      form: null,
      stage: null,
      code: null,
      voicedBy: null,
      since: null,
      until: null,
      confidence: properties.confidence,
      evidence: claimsOf(properties.evidence),
    }));

  return {
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    aliases: actor.aliases ?? [],
    iso3: actor.iso3,
    wikidata: actor.wikidata,
    cameo: actor.cameo,
    ties: [
      ...actor.ties.map(directTie),
      ...connectedTies('MEMBER_OF', 'OUT', actor.memberOfConnection),
      ...connectedTies('MEMBER_OF', 'IN', actor.membersConnection),
      ...connectedTies('SPEAKS_FOR', 'OUT', actor.speaksForConnection),
      ...connectedTies('SPEAKS_FOR', 'IN', actor.spokespersonsConnection),
    ],
  };
}

import type { AnsweredActor, AnsweredConnection, AnsweredTie } from './answers';

export interface NamedIds {
  readonly claims: readonly string[];
  readonly demands: readonly string[];
  readonly mediations: readonly string[];
  readonly events: readonly string[];
  readonly actors: readonly string[];
}

/** Every id that an actor's ties name, each once. */
export function collectIds(actor: AnsweredActor): NamedIds {
  const of = (pick: (tie: AnsweredTie) => string | null): string[] => unique(actor.ties.map(pick));
  return {
    claims: unique([
      ...actor.ties.flatMap((tie) => tie.evidence ?? []),
      ...connectionsOf(actor).flatMap(({ edges }) => edges.flatMap((edge) => edge.properties.evidence ?? [])),
    ]),
    demands: of((tie) => tie.demand),
    mediations: of((tie) => tie.mediation),
    events: of((tie) => tie.event),
    actors: of((tie) => tie.voicedBy),
  };
}

/** The ids in pages of at most `size`, so that no question is larger than the API takes. */
export function inPages(ids: NamedIds, size: number): readonly NamedIds[] {
  const pages = Math.ceil(
    Math.max(0, ...Object.values(ids).map((list: readonly string[]) => list.length)) / size,
  );
  return Array.from({ length: pages }, (_, page) => {
    const slice = (list: readonly string[]): readonly string[] => list.slice(page * size, (page + 1) * size);
    return {
      claims: slice(ids.claims),
      demands: slice(ids.demands),
      mediations: slice(ids.mediations),
      events: slice(ids.events),
      actors: slice(ids.actors),
    };
  });
}

const connectionsOf = (actor: AnsweredActor): readonly AnsweredConnection[] => [
  actor.memberOfConnection,
  actor.membersConnection,
  actor.speaksForConnection,
  actor.spokespersonsConnection,
];

const unique = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

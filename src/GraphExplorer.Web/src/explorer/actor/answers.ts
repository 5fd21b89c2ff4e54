import type { ActorReference, Claim, Direction } from './types';

/** The shapes in which the API answers the two operations of the panel. */
export interface ActorAnswer {
  readonly actor: AnsweredActor | null;
}

export interface AnsweredActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly aliases: readonly string[] | null;
  readonly iso3: string | null;
  readonly wikidata: string | null;
  readonly cameo: string | null;
  readonly ties: readonly AnsweredTie[];
  readonly memberOfConnection: AnsweredConnection;
  readonly membersConnection: AnsweredConnection;
  readonly speaksForConnection: AnsweredConnection;
  readonly spokespersonsConnection: AnsweredConnection;
}

export interface AnsweredTie {
  readonly type: string;
  readonly direction: Direction;
  readonly actor: ActorReference;
  readonly form: string | null;
  readonly stage: string | null;
  readonly demand: string | null;
  readonly mediation: string | null;
  readonly event: string | null;
  readonly voicedBy: string | null;
  readonly code: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly confidence: string | null;
  readonly evidence: readonly string[] | null;
}

export interface AnsweredConnection {
  readonly edges: readonly {
    readonly node: ActorReference;
    readonly properties: {
      readonly role?: string | null;
      readonly confidence: string | null;
      readonly evidence: readonly string[] | null;
    };
  }[];
}

export interface EvidenceAnswer {
  readonly claims: readonly Claim[];
  readonly demands: readonly Titled[];
  readonly mediations: readonly Titled[];
  readonly events: readonly Titled[];
  readonly actors: readonly ActorReference[];
}

export interface Titled {
  readonly id: string;
  readonly title: string;
}

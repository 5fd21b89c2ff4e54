export type Direction = 'OUT' | 'IN';

export interface ActorReference {
  readonly id: string;
  readonly name: string;
}

/** A tie as the panel shows it, seen from the actor whose panel it is. */
export interface Tie {
  readonly kind: string;
  readonly direction: Direction;
  readonly actor: ActorReference;
  /** Title of the demand, mediation or event that the tie is about. */
  readonly subject: string | null;
  readonly form: string | null;
  readonly stage: string | null;
  readonly code: string | null;
  readonly voicedBy: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly confidence: string | null;
  readonly evidence: readonly Claim[];
}

export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly section: string | null;
  readonly paragraph: number | null;
  readonly sentence: number | null;
  readonly confidence: string | null;
  readonly sources: readonly Source[];
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly kind: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

export interface ActorDetails {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly aliases: readonly string[];
  readonly iso3: string | null;
  readonly wikidata: string | null;
  readonly cameo: string | null;
  readonly ties: readonly Tie[];
}

export interface TieGroup {
  readonly kind: string;
  readonly direction: Direction;
  readonly ties: readonly Tie[];
}

import type { MultiDirectedGraph } from 'graphology';

/** The node-link document that the server exports. */
export interface NodeLinkDocument {
  readonly nodes: readonly NodeLinkNode[];
  readonly links: readonly NodeLinkLink[];
}

export interface NodeLinkNode {
  readonly id: string;
  readonly label?: string;
  readonly labels?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface NodeLinkLink {
  readonly id?: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface ActorNode {
  name: string;
  aliases: readonly string[];
  kind: string;
  x: number;
  y: number;
  size: number;
}

export interface TieEdge {
  kind: string;
  /** What the tie is about, such as `military` or the title of a demand; may be empty. */
  detail: string;
  curvature: number;
}

export type ActorGraph = MultiDirectedGraph<ActorNode, TieEdge>;

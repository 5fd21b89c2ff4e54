import type { ActorGraph } from '../graph/types';

export type LayoutId = 'force' | 'ring';

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A way to place the actors: data, so that the page offers whatever is registered. */
export interface Layout {
  readonly id: LayoutId;
  readonly label: string;
  /** Gives every actor its place; the same graph always gets the same places. */
  readonly place: (graph: ActorGraph) => Readonly<Record<string, Position>>;
}

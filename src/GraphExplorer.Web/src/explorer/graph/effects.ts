import { getJson } from '../../http/requests';
import { settings } from '../../settings';
import { failed, loading, ready } from '../../state/remote';
import { applyLayout } from '../layouts';
import { graphAtom, layoutAtom } from './atom';
import { buildGraph } from './buildGraph';
import type { NodeLinkDocument } from './types';

/** Asks the server for the graph and lays it out. */
export async function loadGraph(): Promise<void> {
  graphAtom.set(loading);
  try {
    const query = new URLSearchParams({ cypher: settings.graphQuery });
    const graph = buildGraph(
      await getJson<NodeLinkDocument>(`${settings.endpoints.nodeLink}?${query.toString()}`),
    );
    applyLayout(graph, layoutAtom.get());
    graphAtom.set(ready(graph));
  } catch (error) {
    graphAtom.set(failed(error));
  }
}

export function watchLayout(): void {
  layoutAtom.subscribe((layout) => {
    const state = graphAtom.get();
    if (state.status === 'ready') applyLayout(state.value, layout);
  });
}

import { MultiDirectedGraph } from 'graphology';
import { settings } from '../../settings';
import { parallelCurvature } from './parallelCurvature';
import type { ActorGraph, ActorNode, NodeLinkDocument, NodeLinkLink, NodeLinkNode, TieEdge } from './types';

/** Turns the exported document into the graph that is drawn; ties to nodes that are not in it are left out. */
export function buildGraph(document: NodeLinkDocument): ActorGraph {
  const graph: ActorGraph = new MultiDirectedGraph<ActorNode, TieEdge>();
  // Sorted, so that the layout does not depend on the order in which the server happens to answer.
  for (const node of [...document.nodes].sort((a, b) => compare(a.id, b.id))) {
    if (!graph.hasNode(node.id)) graph.addNode(node.id, actorOf(node));
  }
  for (const [index, link] of [...document.links].sort(compareLinks).entries()) {
    const key = link.id ?? `tie-${index}`;
    if (graph.hasNode(link.source) && graph.hasNode(link.target) && !graph.hasEdge(key)) {
      graph.addEdgeWithKey(key, link.source, link.target, tieOf(link));
    }
  }
  sizeByDegree(graph);
  for (const [edge, curvature] of parallelCurvature(graph, settings.stage.curvature)) {
    graph.setEdgeAttribute(edge, 'curvature', curvature);
  }
  return graph;
}

function actorOf(node: NodeLinkNode): ActorNode {
  const properties = node.properties ?? {};
  const labels = node.labels ?? [];
  return {
    name: [text(properties.name), node.label, node.id].find(Boolean) ?? node.id,
    aliases: Array.isArray(properties.aliases)
      ? properties.aliases.filter((alias) => typeof alias === 'string')
      : [],
    kind:
      labels.find((label) => label in settings.actorKinds) ?? labels.find((label) => label !== 'Actor') ?? '',
    x: 0,
    y: 0,
    size: settings.stage.nodeSize.smallest,
  };
}

function tieOf(link: NodeLinkLink): TieEdge {
  const properties = link.properties ?? {};
  return {
    kind: link.type,
    detail: text(properties.form) || text(properties.demand) || text(properties.mediation),
    curvature: 0,
  };
}

function sizeByDegree(graph: ActorGraph): void {
  const { nodeSize, shrink } = settings.stage;
  const scale = Math.min(1, Math.max(shrink.least, Math.sqrt(shrink.from / Math.max(1, graph.order))));
  const most = Math.max(1, ...graph.mapNodes((node) => graph.degree(node)));
  graph.updateEachNodeAttributes((node, attributes) => ({
    ...attributes,
    // The area grows with the number of ties, as the eye compares areas.
    size:
      scale *
      (nodeSize.smallest + (nodeSize.largest - nodeSize.smallest) * Math.sqrt(graph.degree(node) / most)),
  }));
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareLinks = (a: NodeLinkLink, b: NodeLinkLink): number =>
  compare(a.source, b.source) ||
  compare(a.target, b.target) ||
  compare(a.type, b.type) ||
  compare(a.id ?? '', b.id ?? '');

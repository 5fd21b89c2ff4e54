import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { createNodeBorderProgram } from '@sigma/node-border';
import Sigma from 'sigma';
import { createEdgeArrowProgram } from 'sigma/rendering';
import type { Theme } from '../../dom/theme';
import { settings } from '../../settings';
import type { ActorGraph, ActorNode, TieEdge } from '../graph/types';
import { drawLabels } from './drawLabels';
import { drawTieLabel } from './drawTieLabel';

export type Renderer = Sigma<ActorNode, TieEdge>;

/** Draws the graph into the container. Throws where the browser has no WebGL. */
export function createRenderer(graph: ActorGraph, container: HTMLElement, theme: () => Theme): Renderer {
  const drawing = drawLabels(theme);
  const tieLabel = drawTieLabel(theme);
  const { arrowHead } = settings.stage;
  return new Sigma<ActorNode, TieEdge>(graph, container, {
    nodeProgramClasses: {
      actor: createNodeBorderProgram<ActorNode, TieEdge>({
        borders: [
          { size: { value: 0.18 }, color: { attribute: 'borderColor' } },
          { size: { fill: true }, color: { attribute: 'color' } },
        ],
        drawLabel: drawing.label,
        drawHover: drawing.hover,
      }),
    },
    edgeProgramClasses: {
      straight: createEdgeArrowProgram<ActorNode, TieEdge>(arrowHead),
      curved: createEdgeCurveProgram<ActorNode, TieEdge>({
        arrowHead: { extremity: 'target', ...arrowHead },
        drawLabel: tieLabel,
      }),
    },
    defaultNodeType: 'actor',
    defaultEdgeType: 'straight',
    defaultDrawNodeLabel: drawing.label,
    defaultDrawEdgeLabel: tieLabel,
    defaultDrawNodeHover: drawing.hover,
    renderEdgeLabels: true,
    enableEdgeEvents: true,
    labelFont: 'system-ui, sans-serif',
    labelSize: 13,
    labelWeight: '600',
    edgeLabelFont: 'system-ui, sans-serif',
    edgeLabelSize: 11,
    labelDensity: 2,
    labelRenderedSizeThreshold: 4,
    stagePadding: 72,
    zIndex: true,
    minCameraRatio: 0.1,
    maxCameraRatio: 4,
    minEdgeThickness: settings.stage.edgeSize.usual,
  });
}

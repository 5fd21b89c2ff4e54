import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import { settings } from '../../settings';
import type { Theme } from '../../dom/theme';
import type { ActorNode, TieEdge } from '../graph/types';

export interface LabelDrawing {
  readonly label: NodeLabelDrawingFunction<ActorNode, TieEdge>;
  readonly hover: NodeHoverDrawingFunction<ActorNode, TieEdge>;
}

/** Names below the circles, with a rim in the colour of the background so that edges do not cut through them. */
export function drawLabels(theme: () => Theme): LabelDrawing {
  const label: LabelDrawing['label'] = (context, data, { labelSize, labelFont, labelWeight }) => {
    if (!data.label) return;
    context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = settings.stage.background[theme()];
    context.fillStyle = settings.stage.label[theme()];
    const top = data.y + data.size + 4;
    context.strokeText(data.label, data.x, top);
    context.fillText(data.label, data.x, top);
    context.textAlign = 'start';
    context.textBaseline = 'alphabetic';
  };
  const hover: LabelDrawing['hover'] = (context, data, shown) => {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 4, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = settings.stage.label[theme()];
    context.stroke();
    label(context, data, shown);
  };
  return { label, hover };
}

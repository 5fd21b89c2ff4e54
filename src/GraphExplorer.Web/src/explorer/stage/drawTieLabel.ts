import type { EdgeLabelDrawingFunction } from 'sigma/rendering';
import type { Theme } from '../../dom/theme';
import { settings } from '../../settings';
import type { ActorNode, TieEdge } from '../graph/types';

/** The kind of a tie in words, at the middle of its curve and along the line between the two actors. */
export function drawTieLabel(theme: () => Theme): EdgeLabelDrawingFunction<ActorNode, TieEdge> {
  return (context, tie, source, target, { edgeLabelSize, edgeLabelFont, edgeLabelWeight }) => {
    if (!tie.label) return;
    const across = { x: target.x - source.x, y: target.y - source.y };
    const bend = (tie as { curvature?: number }).curvature ?? 0;
    const angle = Math.atan2(across.y, across.x);
    context.save();
    // The curve passes half way between the line's middle and its control point.
    context.translate(
      (source.x + target.x) / 2 + (across.y * bend) / 2,
      (source.y + target.y) / 2 - (across.x * bend) / 2,
    );
    // Never upside down.
    context.rotate(Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle);
    context.font = `${edgeLabelWeight} ${edgeLabelSize}px ${edgeLabelFont}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = settings.stage.background[theme()];
    context.fillStyle = settings.stage.label[theme()];
    context.strokeText(tie.label, 0, 0);
    context.fillText(tie.label, 0, 0);
    context.restore();
  };
}

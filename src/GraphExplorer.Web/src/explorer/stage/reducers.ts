import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { mix } from '../../dom/colour';
import type { Theme } from '../../dom/theme';
import { actorKind, colourOfTie, settings } from '../../settings';
import type { ActorNode, TieEdge } from '../graph/types';
import type { Focus } from './focus';

/** Everything that decides how the graph looks at one moment. */
export interface View {
  readonly theme: Theme;
  readonly focus: Focus | null;
  readonly selected: string | null;
  readonly hiddenKinds: ReadonlySet<string>;
  readonly showAllNames: boolean;
}

export interface ActorDisplay extends Partial<NodeDisplayData> {
  readonly borderColor: string;
}

export interface TieDisplay extends Partial<EdgeDisplayData> {
  readonly curvature: number;
}

export function displayActor(view: View, id: string, actor: ActorNode): ActorDisplay {
  const { theme, focus } = view;
  const kind = actorKind(actor.kind);
  const inFocus = focus === null || focus.actors.has(id);
  const shade = (colour: string): string =>
    inFocus ? colour : mix(colour, settings.stage.background[theme], settings.stage.fade);
  return {
    x: actor.x,
    y: actor.y,
    size: actor.size * (id === view.selected ? 1.2 : 1),
    label: inFocus ? actor.name : '',
    color: shade(kind.fill[theme]),
    borderColor: shade(kind.border[theme]),
    highlighted: id === view.selected,
    forceLabel: inFocus && (focus !== null || view.showAllNames),
    zIndex: inFocus ? 1 : 0,
  };
}

export function displayTie(view: View, id: string, tie: TieEdge): TieDisplay {
  const { theme, focus } = view;
  const inFocus = focus?.ties.has(id) ?? false;
  const labelled = inFocus && (focus?.ties.size ?? 0) <= settings.stage.tieLabelsUpTo;
  const colour = colourOfTie(tie.kind)[theme];
  return {
    color:
      focus === null || inFocus ? colour : mix(colour, settings.stage.background[theme], settings.stage.fade),
    size: inFocus ? settings.stage.edgeSize.focused : settings.stage.edgeSize.usual,
    type: tie.curvature === 0 ? 'straight' : 'curved',
    curvature: tie.curvature,
    hidden: view.hiddenKinds.has(tie.kind),
    label: labelled ? edgeLabel(tie) : '',
    forceLabel: labelled,
    zIndex: inFocus ? 1 : 0,
  };
}

/** The kind in words: colour is never the only sign. */
function edgeLabel({ kind, detail }: TieEdge): string {
  const word = settings.tieKinds[kind]?.legend ?? kind.toLowerCase();
  return detail && detail !== 'unspecified' && !detail.includes('-') ? `${word}, ${detail}` : word;
}

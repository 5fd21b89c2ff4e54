import { element } from '../../dom/element';
import { themeAtom } from '../../dom/theme';
import { settings } from '../../settings';
import { graphAtom, hoveredActorAtom } from '../graph/atom';
import { loadGraph } from '../graph/effects';
import type { ActorGraph } from '../graph/types';
import { hiddenKindsAtom } from '../legend/atom';
import { Notice } from '../notice/Notice';
import { selectedActorAtom } from '../selection/atom';
import { focusOn } from './focus';
import { displayActor, displayTie, type View } from './reducers';
import { createRenderer, type Renderer } from './renderer';
import { StageControls } from './StageControls';

/** The picture of the graph. */
export function GraphStage(): HTMLElement {
  const canvas = element('div', { class: 'stage__canvas', attributes: { 'aria-hidden': 'true' } });
  const notices = element('div', { class: 'stage__notices' });
  const root = element(
    'section',
    {
      class: 'stage',
      attributes: { 'aria-label': 'Picture of the graph; the list of actors leads to the same' },
    },
    canvas,
    notices,
    StageControls(() => renderer),
  );
  let renderer: Renderer | null = null;

  const show = (): void => {
    const state = graphAtom.get();
    root.dataset.state = state.status;
    notices.replaceChildren();
    renderer?.kill();
    renderer = null;
    if (state.status === 'loading') notices.append(Notice({ title: 'Loading the graph …' }));
    else if (state.status === 'failed') {
      notices.append(
        Notice({
          title: 'The graph could not be loaded',
          text: state.message,
          retry: () => void loadGraph(),
        }),
      );
    } else if (state.status === 'ready') {
      if (state.value.order === 0) {
        notices.append(Notice({ title: 'No actors', text: 'The graph holds no actor yet.' }));
      }
      renderer = draw(state.value, canvas, notices);
    }
  };
  graphAtom.subscribe(show);
  // Sigma measures its container, which must be in the document by then.
  queueMicrotask(show);
  return root;
}

function draw(graph: ActorGraph, canvas: HTMLElement, notices: HTMLElement): Renderer | null {
  let renderer: Renderer;
  try {
    renderer = createRenderer(graph, canvas, () => themeAtom.get());
  } catch {
    canvas.replaceChildren();
    notices.append(
      Notice({
        title: 'No picture in this browser',
        text: 'Drawing needs WebGL, which is not available here. The list of actors shows the same ties.',
      }),
    );
    return null;
  }

  let view = currentView(graph);
  renderer.setSetting('nodeReducer', (id, actor) => displayActor(view, id, actor));
  renderer.setSetting('edgeReducer', (id, tie) => displayTie(view, id, tie));
  const update = (): void => {
    view = currentView(graph);
    renderer.refresh({ skipIndexation: true });
  };
  const stops = [themeAtom, selectedActorAtom, hoveredActorAtom, hiddenKindsAtom].map((source) =>
    source.subscribe(update),
  );
  renderer.on('kill', () => {
    for (const stop of stops) stop();
  });

  renderer.on('enterNode', ({ node }) => {
    canvas.classList.add('stage__canvas--pointing');
    hoveredActorAtom.set(node);
  });
  renderer.on('leaveNode', () => {
    canvas.classList.remove('stage__canvas--pointing');
    hoveredActorAtom.set(null);
  });
  renderer.on('clickNode', ({ node }) => {
    selectedActorAtom.set(node);
  });
  renderer.on('clickEdge', ({ edge }) => {
    selectedActorAtom.set(graph.source(edge));
  });
  renderer.on('clickStage', () => {
    selectedActorAtom.set(null);
  });
  update();
  return renderer;
}

function currentView(graph: ActorGraph): View {
  const hiddenKinds = hiddenKindsAtom.get();
  const selected = selectedActorAtom.get();
  return {
    theme: themeAtom.get(),
    selected,
    hiddenKinds,
    showAllNames: graph.order <= settings.stage.allNamesUpTo,
    focus: focusOn(graph, hoveredActorAtom.get() ?? selected, hiddenKinds),
  };
}

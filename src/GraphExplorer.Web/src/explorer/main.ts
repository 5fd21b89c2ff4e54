import { element } from '../dom/element';
import { ActorPanel } from './actor/ActorPanel';
import { watchSelection } from './actor/effects';
import { loadGraph, watchLayout } from './graph/effects';
import { Header } from './header/Header';
import { Legend } from './legend/Legend';
import { ActorList } from './search/ActorList';
import { watchAddress } from './selection/effects';
import { GraphStage } from './stage/GraphStage';

document.body.append(
  Header(),
  element(
    'main',
    { class: 'explorer' },
    element('div', { class: 'side' }, ActorList(), Legend()),
    GraphStage(),
    ActorPanel(),
  ),
);
watchAddress();
watchSelection();
watchLayout();
void loadGraph();

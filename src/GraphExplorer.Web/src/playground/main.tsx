import { createRoot } from 'react-dom/client';
import { Playground } from './Playground';
import './editorWorkers';
import 'graphiql/style.css';
import './playground.css';

const container = document.getElementById('playground');
if (container) createRoot(container).render(<Playground />);

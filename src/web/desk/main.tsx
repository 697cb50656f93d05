import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { sweepDrafts } from './drafts.js';
import './desk.css';
import './parts.css';

sweepDrafts(Date.now());
createRoot(document.getElementById('root')!).render(<App />);

import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { loadMe, loadSite, session, speak } from './session.js';
import { startUploads } from './uploads.js';

async function start(): Promise<void> {
  const { locale } = session.get();
  if (locale !== 'zh') await speak(locale).catch(() => session.set({ locale: 'zh' }));
  createRoot(document.getElementById('app')!).render(<App />);
  void loadSite();
  void loadMe();
  void startUploads();
}

void start();

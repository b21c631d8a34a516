import { createRoot } from 'react-dom/client';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/theme/fonts.css';
import './ui/theme/global.css';
import { App } from './app/App';
import { startLanguage } from './i18n';
import { prepareAnnouncements } from './ui/announce';

prepareAnnouncements();
await startLanguage();

const root = document.getElementById('root');
if (!root) throw new Error('#root is missing from index.html');
createRoot(root).render(<App />);

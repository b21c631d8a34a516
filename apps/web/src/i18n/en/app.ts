import type { app as fr } from '../fr/app';
import type { Wording } from '../wording';

export const app: Wording<typeof fr> = {
  name: 'Certitude',
  skip: 'Skip to content',
  navigation: 'Main navigation',
  menu: 'Menu',
  openMenu: 'Open menu',
  closeMenu: 'Close menu',
  account: 'Account of {{name}}',
  signOut: 'Sign out',
  organisation: 'Organisation',
  switchOrganisation: 'Switch organisation',
  language: 'Language',
  appearance: 'Appearance',
  light: 'Light',
  dark: 'Dark',
  system: 'System',
  nav: {
    dashboard: 'Dashboard',
    sessions: 'Sessions',
    learners: 'Learners',
    certifications: 'Certifications',
    settings: 'Settings',
    jury: 'My juries',
    passport: 'My passport',
  },
  roles: {
    administrator: 'Administration',
    coordinator: 'Coordination',
    juror: 'Jury',
    learner: 'Learner',
  },
  restored: {
    title: 'Data restored on {{since}}: no e-mail leaves',
    text: 'Check that nothing is missing: what was done after the backup is to be done again. The person who administers the server will then let e-mails leave.',
  },
  notFound: {
    title: 'Page not found',
    text: 'This address leads nowhere. It may have been copied wrongly.',
    home: 'Back to the start',
  },
  crash: {
    title: 'This page could not be displayed',
    text: 'Only the display is affected: your saved data is intact.',
  },
};

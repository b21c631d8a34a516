import type { RncpTextMethods } from '#reading/public.js';
import { methodKind } from './method-kind';

const sourced = (text: string) => ({ text, firstLine: 1, lastLine: 1, lines: [1] });

const cell = (given: Partial<RncpTextMethods>): RncpTextMethods => ({
  ...sourced(''),
  teamMin: null,
  teamMax: null,
  weeksMin: null,
  weeksMax: null,
  deliverables: [],
  jury: null,
  place: null,
  exampleProjects: [],
  companyMission: null,
  other: [],
  ...given,
});

describe('the kind of an assessment method', () => {
  it.each<[string, Partial<RncpTextMethods>, string]>([
    ['teams', { teamMin: 2, teamMax: 6, companyMission: sourced('En entreprise') }, 'project'],
    ['weeks', { weeksMin: 2, weeksMax: 8 }, 'project'],
    ['example projects', { exampleProjects: [sourced('Choix d’un outil')] }, 'project'],
    ['a mission', { companyMission: sourced('Mission'), text: 'Mise en situation' }, 'company_mission'],
    ['a mission in what was not sorted', { other: [sourced('Mission en entreprise : astreinte')] }, 'company_mission'],
    ['a role play in its text', { text: 'Jeu de rôles : conduite de réunion' }, 'role_play'],
    ['a role play in what was not sorted', { other: [sourced('Mises en situation')] }, 'role_play'],
    ['an exam', { other: [sourced('Épreuve écrite de deux heures')] }, 'exam'],
    ['nothing known', { other: [sourced('Entretien')] }, 'other'],
  ])('is told by %s', (_, given, kind) => {
    expect(methodKind(cell(given))).toBe(kind);
  });
});

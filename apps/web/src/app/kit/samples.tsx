import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleDashed, IconInfoCircle, IconUsers, IconX } from '@tabler/icons-react';
import { ProblemError, UNREACHABLE } from '../../api/problem-error';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { Facts } from '../../ui/Facts';
import { FileDrop } from '../../ui/FileDrop';
import { LoadingState } from '../../ui/LoadingState';
import { Mark } from '../../ui/Mark';
import { NeedsHttps } from '../../ui/NeedsHttps';
import { Notice } from '../../ui/Notice';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { Preferences } from '../../ui/Preferences';
import { Progress } from '../../ui/Progress';
import { ScrollRegion } from '../../ui/ScrollRegion';
import { SecretOnce } from '../../ui/SecretOnce';
import { StatusChip } from '../../ui/StatusChip';
import { TabLink, TabLinks } from '../../ui/TabLinks';
import { FormActions } from '../../ui/form/FormActions';
import { FormProblem } from '../../ui/form/FormProblem';
import { LinkButton, TextLink } from '../../ui/link-button';
import { LIVE_SAMPLES, nothing } from './live-samples';

export interface Sample {
  /** The file of `ui/` it shows. */
  name: string;
  note?: string;
  states: React.ReactNode;
}

const REFUSED = new ProblemError({
  title: 'Refusé',
  detail: 'Un autre apprenant porte déjà cet identifiant',
  status: 409,
  code: 'training.external-id-taken',
  errors: [{ pointer: '/externalId', code: 'taken', detail: 'Identifiant déjà pris' }],
});
const BROKEN = new ProblemError({
  title: 'Erreur',
  detail: 'Quelque chose s’est mal passé',
  status: 500,
  code: 'http.unexpected',
  requestId: '0f1e2d3c-4b5a',
});
const AWAY = new ProblemError({ title: 'Absent', detail: 'Absent', status: 502, code: UNREACHABLE });

const SAMPLES_AT_REST: readonly Sample[] = [
  {
    name: 'PageHeader',
    note: 'The one h1 of a page, with where it stands, its state and what may be done.',
    states: (
      <PageHeader
        eyebrow={<TextLink to="/">Sessions</TextLink>}
        title="Session de printemps, dont le nom est assez long pour aller à la ligne"
        meta={
          <>
            <StatusChip tone="info" icon={IconInfoCircle}>
              En cours
            </StatusChip>
            <span>12 candidats</span>
          </>
        }
        actions={<Button>Clôturer</Button>}
      />
    ),
  },
  {
    name: 'StatusChip',
    note: 'A state: told by its shape and words, the colour only helps.',
    states: (
      <Group>
        {(
          [
            ['neutral', IconCircleDashed, 'En préparation'],
            ['info', IconInfoCircle, 'Ouverte'],
            ['success', IconCheck, 'Délivré'],
            ['warning', IconAlertTriangle, 'À relire'],
            ['danger', IconX, 'Révoqué'],
          ] as const
        ).map(([tone, icon, words]) => (
          <StatusChip key={tone} tone={tone} icon={icon}>
            {words}
          </StatusChip>
        ))}
      </Group>
    ),
  },
  { name: 'Mark', states: <Mark size={48} /> },
  {
    name: 'NeedsHttps',
    note: 'Where browsers refuse what a page without https asks for.',
    states: <NeedsHttps what="Comparer un fichier à l’original" />,
  },
  {
    name: 'Notice',
    note: 'What stands in the way, or that nothing does.',
    states: (
      <Stack>
        <Notice tone="success" icon={IconCheck} title="Rien ne manque" />
        <Notice tone="warning" icon={IconAlertTriangle} title="Deux grilles à rendre">
          <p>Celle de Judith, celle de Marc.</p>
        </Notice>
        <Notice tone="danger" icon={IconX} title="Aucun jury" />
      </Stack>
    ),
  },
  {
    name: 'Panel',
    states: (
      <Stack>
        <Panel
          title="Avec un titre"
          description="Ce qu’on y trouve"
          actions={<Button variant="default">Ajouter</Button>}
        >
          Du contenu.
        </Panel>
        <Panel>Sans titre.</Panel>
      </Stack>
    ),
  },
  {
    name: 'Facts',
    states: (
      <Facts
        items={[
          ['Nom de naissance', 'Lefèvre'],
          ['Nom d’usage', null],
          ['Né le', '28 février 1995'],
        ]}
      />
    ),
  },
  {
    name: 'EmptyState',
    states: (
      <EmptyState icon={IconUsers} title="Aucun apprenant" actions={<Button>Inscrire un apprenant</Button>}>
        Les apprenants inscrits apparaissent ici.
      </EmptyState>
    ),
  },
  { name: 'LoadingState', states: <LoadingState lines={3} /> },
  {
    name: 'ErrorState',
    note: 'Refused with its places, broken with its reference, unreachable.',
    states: (
      <Stack>
        <ErrorState error={REFUSED} />
        <ErrorState error={BROKEN} onRetry={nothing} />
        <ErrorState error={AWAY} onRetry={nothing} />
      </Stack>
    ),
  },
  {
    name: 'Progress',
    states: (
      <Group>
        {[0, 7, 12].map((value) => (
          <Progress key={value} label={`Grilles rendues : ${String(value)}`} value={value} total={12} />
        ))}
        <Progress label="Rien à faire" value={0} total={0} />
      </Group>
    ),
  },
  { name: 'SecretOnce', states: <SecretOnce label="Clé d’API" value="ctd_7f2a9c…-montrée-une-fois" /> },
  {
    name: 'TabLinks',
    states: (
      <TabLinks label="Parties">
        <TabLink to="/dev/kit">Celle où l’on est</TabLink>
        <TabLink to="/">Une autre</TabLink>
      </TabLinks>
    ),
  },
  {
    name: 'link-button',
    states: (
      <Group>
        <LinkButton to="/">Aller à une page</LinkButton>
        <LinkButton to="/" variant="default">
          Seconde action
        </LinkButton>
        <TextLink to="/">Un lien dans le texte</TextLink>
      </Group>
    ),
  },
  {
    name: 'FileDrop',
    states: <FileDrop accept=".txt" choose="Choisir un fichier" onFile={nothing} before="Déposez-le ici, ou" />,
  },
  { name: 'Preferences', states: <Preferences /> },
  {
    name: 'ScrollRegion',
    note: 'Tab reaches it, arrows move it.',
    states: (
      <ScrollRegion label="Un texte qui défile">
        <div style={{ maxHeight: 60, overflow: 'auto' }}>{'Une ligne parmi beaucoup d’autres. '.repeat(40)}</div>
      </ScrollRegion>
    ),
  },
  {
    name: 'FormProblem',
    states: <FormProblem message="Cet apprenant a été modifié entre-temps : rechargez la page" />,
  },
  {
    name: 'FormActions',
    note: 'With fields: at rest, required, refused, disabled; then sending.',
    states: (
      <Stack>
        <TextInput label="Nom" description="Tel que sur l’état civil" required />
        <TextInput label="Adresse e-mail" defaultValue="marie@" error="Adresse e-mail invalide" />
        <TextInput label="Identifiant" defaultValue="APP-001" disabled />
        <FormActions submit="Enregistrer" sending={false} onCancel={nothing} />
        <FormActions submit="Enregistrer" sending />
      </Stack>
    ),
  },
];

export const SAMPLES: readonly Sample[] = [...SAMPLES_AT_REST, ...LIVE_SAMPLES];

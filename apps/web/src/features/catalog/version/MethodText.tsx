import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentMethodContent } from '#catalog/framework-version/framework-version.contract.js';
import { List, Section } from './block-parts';

/** An assessment method, in the order the official documents say it. */
export function MethodText({ method }: { method: AssessmentMethodContent }) {
  const { t } = useTranslation();
  const { teamMin, teamMax, weeksMin, weeksMax } = method;
  const bounds = [
    teamMin !== null &&
      t(teamMin === teamMax ? 'catalog.version.teamExactly' : 'catalog.version.team', { min: teamMin, max: teamMax }),
    weeksMin !== null &&
      t(weeksMin === weeksMax ? 'catalog.version.weeksExactly' : 'catalog.version.weeks', {
        min: weeksMin,
        max: weeksMax,
      }),
  ].filter((bound) => bound !== false);
  return (
    <div>
      <Box component="p" mt={0} mb={6} mx={0}>
        <strong>{t(`catalog.version.kinds.${method.kind}`)}</strong>
        {bounds.length > 0 && ` – ${bounds.join(', ')}`}
      </Box>
      <Part title={t('catalog.version.deliverables')} items={method.deliverables} />
      <Part title={t('catalog.version.jury')} items={method.jury ? [method.jury] : []} />
      <Part title={t('catalog.version.place')} items={method.place ? [method.place] : []} />
      <Part title={t('catalog.version.exampleProjects')} items={method.exampleProjects} />
      <Part title={t('catalog.version.companyMission')} items={method.companyMission ? [method.companyMission] : []} />
      <Part title={t('catalog.version.other')} items={method.other} />
    </div>
  );
}

function Part({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return <Section title={title}>{items.length === 1 ? items[0] : <List items={items} />}</Section>;
}

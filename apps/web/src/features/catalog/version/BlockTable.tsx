import { Box, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BlockView, CompetencyView } from '#catalog/framework-version/framework-version.contract.js';
import { TABLE_ROLES } from '../../../ui/table/table-roles';
import { Flag, List, Section } from './block-parts';
import { MethodText } from './MethodText';
import classes from './version-show.module.css';

type Activity = BlockView['activities'][number];

/** One block: Activité | Compétence | Modalités | Critères, an activity spanning the rows of its competencies. */
export function BlockTable({ block }: { block: BlockView }) {
  const { t } = useTranslation();
  const columns = ['activity', 'competency', 'methods', 'criteria'] as const;
  return (
    <section id={block.id} className={classes.block} aria-labelledby={`${block.id}-title`}>
      <Box component="h2" id={`${block.id}-title`} mt={0} mb={10} fz="xl">
        <Text span inherit c="var(--accent)">
          {block.code}
        </Text>{' '}
        {block.title}
      </Box>
      <table className={classes.table} {...TABLE_ROLES.table} aria-labelledby={`${block.id}-title`}>
        <thead {...TABLE_ROLES.group}>
          <tr {...TABLE_ROLES.row}>
            {columns.map((column) => (
              <th key={column} scope="col" {...TABLE_ROLES.head}>
                {t(`catalog.version.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...TABLE_ROLES.group}>
          {block.activities.length === 0 && (
            <tr {...TABLE_ROLES.row}>
              <td {...TABLE_ROLES.cell} colSpan={columns.length}>
                {t('catalog.version.noCompetency')}
              </td>
            </tr>
          )}
          {block.activities.map((activity) => (
            <ActivityRows key={activity.id} activity={activity} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ActivityRows({ activity }: { activity: Activity }) {
  const { t } = useTranslation();
  const [first, ...others] = activity.competencies;
  const cell = (
    <td
      {...TABLE_ROLES.cell}
      className={classes.activity}
      rowSpan={Math.max(1, activity.competencies.length)}
      data-label={t('catalog.version.activity')}
    >
      <div className={classes.activityText}>
        <strong>{activity.title}</strong>
        {activity.context && <Section title={t('catalog.version.context')}>{activity.context}</Section>}
        {activity.description.length > 0 && (
          <Section title={t('catalog.version.description')}>
            <List items={activity.description} />
          </Section>
        )}
      </div>
    </td>
  );
  if (!first) {
    return (
      <tr {...TABLE_ROLES.row}>
        {cell}
        <td {...TABLE_ROLES.cell} colSpan={3}>
          {t('catalog.version.noCompetency')}
        </td>
      </tr>
    );
  }
  return (
    <>
      <tr {...TABLE_ROLES.row}>
        {cell}
        <CompetencyCells competency={first} />
      </tr>
      {others.map((competency) => (
        <tr {...TABLE_ROLES.row} key={competency.id}>
          <CompetencyCells competency={competency} />
        </tr>
      ))}
    </>
  );
}

function CompetencyCells({ competency }: { competency: CompetencyView }) {
  const { t } = useTranslation();
  return (
    <>
      <td {...TABLE_ROLES.cell} data-label={t('catalog.version.competency')}>
        <Box component="p" mt={0} mb={6} mx={0}>
          <Box component="strong" c="var(--accent)">
            {competency.code}
          </Box>{' '}
          {competency.statement}
          {competency.transversal && <Flag>{t('shared.transversal')}</Flag>}
        </Box>
        {competency.skills.length > 0 && <List items={competency.skills} />}
      </td>
      <td {...TABLE_ROLES.cell} data-label={t('catalog.version.methods')}>
        {competency.method ? <MethodText method={competency.method} /> : <em>{t('catalog.version.noMethod')}</em>}
      </td>
      <td {...TABLE_ROLES.cell} data-label={t('catalog.version.criteria')}>
        <ul className={classes.list}>
          {competency.criteria.map((criterion) => (
            <li key={criterion.id}>
              {criterion.statement}
              {criterion.eliminatory && <Flag>{t('shared.eliminatory')}</Flag>}
              {criterion.weight !== 1 && <Flag>{t('catalog.version.weight', { weight: criterion.weight })}</Flag>}
            </li>
          ))}
        </ul>
      </td>
    </>
  );
}

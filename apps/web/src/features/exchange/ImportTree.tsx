import { Box, UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#exchange/framework-import/framework-import.contract.js';
import classes from './import.module.css';

interface ImportTreeProps {
  content: ImportPreview['content'];
  selected: string | null;
  onChoose: (pointer: string) => void;
}

/** What the importer understood; every item leads to its lines. */
export const ImportTree = memo(function ImportTree({ content, selected, onChoose }: ImportTreeProps) {
  const { t } = useTranslation();
  const node = (pointer: string, text: React.ReactNode) => (
    <UnstyledButton
      className={classes.node}
      data-pointer={pointer}
      aria-current={selected === pointer ? 'true' : undefined}
      onClick={() => onChoose(pointer)}
    >
      {text}
    </UnstyledButton>
  );
  const list = (title: string, items: readonly string[], pointer: string) =>
    items.length > 0 && (
      <li>
        <Box component="span" py={0} px={8} c="dimmed" fz="0.875rem">
          {title} ({items.length})
        </Box>
        <ul>
          {items.map((item, index) => (
            <li key={`${index} ${item}`}>{node(`${pointer}/${index}`, item)}</li>
          ))}
        </ul>
      </li>
    );
  return (
    <ul className={`${classes.tree} plain-list`}>
      {content.blocks.map((block, b) => (
        <li key={block.code}>
          {node(
            `/blocks/${b}`,
            <>
              <strong>{block.code}</strong> {block.title}
            </>,
          )}
          <ul>
            {block.activities.map((activity, a) => {
              const at = `/blocks/${b}/activities/${a}`;
              return (
                <li key={at}>
                  {node(at, activity.title)}
                  <ul>
                    {activity.context && (
                      <li>
                        <Box component="span" py={0} px={8} c="dimmed" fz="0.875rem">
                          {t('exchange.review.context')}
                        </Box>
                        {node(`${at}/context`, activity.context)}
                      </li>
                    )}
                    {list(t('exchange.review.description'), activity.description, `${at}/description`)}
                    {activity.competencies.map((competency, c) => {
                      const place = `${at}/competencies/${c}`;
                      return (
                        <li key={place}>
                          {node(
                            place,
                            <>
                              <strong>{competency.code}</strong> {competency.statement}
                            </>,
                          )}
                          <ul>
                            {list(t('exchange.review.skills'), competency.skills, `${place}/skills`)}
                            {competency.method && <li>{node(`${place}/method`, t('exchange.review.method'))}</li>}
                            {list(
                              t('exchange.review.criteria'),
                              competency.criteria.map((criterion) => criterion.statement),
                              `${place}/criteria`,
                            )}
                          </ul>
                        </li>
                      );
                    })}
                  </ul>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
});

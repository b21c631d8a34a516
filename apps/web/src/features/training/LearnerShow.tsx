import { IconLockExclamation, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../api/me';
import { Facts } from '../../ui/Facts';
import { useFormat } from '../../ui/format';
import { LinkButton, TextLink } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { Notice } from '../../ui/Notice';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { learnerQuery } from './api/learners';
import { learnerName } from './learner-name';
import { LearnerAccount } from './LearnerAccount';
import { LearnerPassport } from './LearnerPassport';

export function LearnerShow() {
  const { t } = useTranslation();
  const format = useFormat();
  const can = useCan();
  const { learnerId } = useParams({ from: '/shell/apprenants/$learnerId' });
  const query = useQuery(learnerQuery(learnerId));
  return (
    <Loaded query={query}>
      {(learner) => (
        <>
          <PageHeader
            eyebrow={<TextLink to="/apprenants">{t('training.list.title')}</TextLink>}
            title={learnerName(learner)}
            meta={
              <>
                <span>{learner.externalId}</span>
                <span>{t(`shared.accessRoute.${learner.accessRoute}`)}</span>
              </>
            }
            actions={
              can('learner:write') && (
                <LinkButton
                  variant="default"
                  to="/apprenants/$learnerId/modifier"
                  params={{ learnerId }}
                  leftSection={<IconPencil size={17} aria-hidden />}
                >
                  {t('training.show.edit')}
                </LinkButton>
              )
            }
          />
          <LearnerPassport learnerId={learnerId} />
          <Panel title={t('training.show.facts')}>
            {!learner.civilStatusReadable && (
              <Notice tone="danger" icon={IconLockExclamation} title={t('training.show.unreadable')}>
                <p>{t('training.show.unreadableText')}</p>
              </Notice>
            )}
            <Facts
              items={[
                [t('training.facts.birthName'), learner.birthName],
                [t('training.facts.usualName'), learner.usualName],
                [t('training.facts.firstNames'), learner.firstNames],
                [t('training.facts.bornOn'), learner.bornOn && format.day(learner.bornOn)],
                [t('training.facts.birthPlace'), learner.birthPlace],
                [t('training.facts.sex'), learner.sex && t(`training.facts.sexes.${learner.sex}`)],
                [t('training.facts.email'), learner.email],
                [t('training.list.createdAt'), format.day(learner.createdAt)],
              ]}
            />
          </Panel>
          {can('learner:write') && <LearnerAccount learner={learner} />}
        </>
      )}
    </Loaded>
  );
}

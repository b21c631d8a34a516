import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/link-button';
import { PageHeader } from '../../ui/PageHeader';
import { toastDone } from '../../ui/toast';
import { createLearner } from './api/learners';
import { learnerName } from './learner-name';
import { LearnerForm } from './LearnerForm';

export function LearnerCreate() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (
    <>
      <PageHeader
        eyebrow={<TextLink to="/apprenants">{t('training.list.title')}</TextLink>}
        title={t('training.form.createTitle')}
      />
      <LearnerForm
        submit={t('training.form.submitCreate')}
        send={createLearner}
        onSent={async (learner) => {
          await queries.invalidateQueries({ queryKey: ['learners'] });
          toastDone(t('training.form.created', { name: learnerName(learner) }));
          await navigate({ to: '/apprenants/$learnerId', params: { learnerId: learner.id } });
        }}
        onCancel={() => void navigate({ to: '/apprenants' })}
      />
    </>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { toastDone } from '../../ui/toast';
import { editLearner, learnerQuery } from './api/learners';
import { learnerName } from './learner-name';
import { LearnerForm } from './LearnerForm';

export function LearnerEdit() {
  const { t } = useTranslation();
  const { learnerId } = useParams({ from: '/shell/apprenants/$learnerId/modifier' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const query = useQuery(learnerQuery(learnerId));
  const leave = () => navigate({ to: '/apprenants/$learnerId', params: { learnerId } });
  return (
    <Loaded query={query}>
      {(learner) => (
        <>
          <PageHeader
            eyebrow={<TextLink to="/apprenants">{t('training.list.title')}</TextLink>}
            title={t('training.form.editTitle', { name: learnerName(learner) })}
          />
          <LearnerForm
            key={learner.revision}
            learner={learner}
            submit={t('ui.save')}
            send={(request) => editLearner(learnerId, learner.revision, request)}
            onSent={async (saved) => {
              await queries.invalidateQueries({ queryKey: ['learners'] });
              toastDone(t('training.form.saved', { name: learnerName(saved) }));
              await leave();
            }}
            onCancel={() => void leave()}
          />
        </>
      )}
    </Loaded>
  );
}

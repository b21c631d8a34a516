import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LearnerView } from '#training/learner/learner.contract.js';
import { READ_TO_EDIT } from '../../api/query-client';
import { TextLink } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { toastDone } from '../../ui/toast';
import { editLearner, learnerQuery } from './api/learners';
import { learnerName } from './learner-name';
import { LearnerForm } from './LearnerForm';

export function LearnerEdit() {
  const { learnerId } = useParams({ from: '/shell/apprenants/$learnerId/modifier' });
  const query = useQuery({ ...learnerQuery(learnerId), ...READ_TO_EDIT });
  return (
    <Loaded query={query} fresh>
      {(learner) => <EditForm key={learner.id} learner={learner} />}
    </Loaded>
  );
}

function EditForm({ learner: read }: { learner: LearnerView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  // As it was when the page opened, whatever is read since: what is typed stays, and a save says what it was based on.
  const [learner] = useState(read);
  const leave = () => navigate({ to: '/apprenants/$learnerId', params: { learnerId: learner.id } });
  return (
    <>
      <PageHeader
        eyebrow={<TextLink to="/apprenants">{t('training.list.title')}</TextLink>}
        title={t('training.form.editTitle', { name: learnerName(learner) })}
      />
      <LearnerForm
        learner={learner}
        submit={t('ui.save')}
        send={(request) => editLearner(learner.id, learner.revision, request)}
        onSent={async (saved) => {
          await queries.invalidateQueries({ queryKey: ['learners'] });
          toastDone(t('training.form.saved', { name: learnerName(saved) }));
          await leave();
        }}
        onCancel={() => void leave()}
      />
    </>
  );
}

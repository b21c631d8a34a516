import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format';
import { Loaded } from '../../../ui/Loaded';
import { Panel } from '../../../ui/Panel';
import { juryQuery } from '../api/jury';
import { useSession } from '../use-session';
import { JuryForm } from './JuryForm';
import { JuryTable } from './JuryTable';
import { Recusals } from './Recusals';
import { SubstituteForm } from './SubstituteForm';

export function JuryTab() {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  // A composition under way is not replaced because one looked at another window.
  const query = useQuery({ ...juryQuery(session.id), refetchOnWindowFocus: false });
  const [substituting, setSubstituting] = useState(false);
  return (
    <Loaded query={query}>
      {(jury) => (
        <>
          <Panel
            title={t('assessment.jury.title')}
            description={
              <>
                {t('assessment.jury.lead')}{' '}
                {jury.members.length > 0 && (
                  <strong>{t('assessment.jury.outsideShare', { share: format.percent(jury.outsideShare) })}</strong>
                )}
              </>
            }
            flush={!jury.can.compose}
            actions={
              jury.can.substitute && (
                <Button variant="default" onClick={() => setSubstituting(true)}>
                  {t('assessment.substitute.title')}
                </Button>
              )
            }
          >
            {jury.can.compose ? (
              <JuryForm key={jury.revision} sessionId={session.id} jury={jury} />
            ) : (
              <JuryTable jury={jury} />
            )}
          </Panel>
          <Recusals sessionId={session.id} jury={jury} writable={jury.can.recuse} />
          {substituting && <SubstituteForm sessionId={session.id} jury={jury} onClose={() => setSubstituting(false)} />}
        </>
      )}
    </Loaded>
  );
}

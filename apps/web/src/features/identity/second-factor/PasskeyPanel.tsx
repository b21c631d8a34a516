import { Button } from '@mantine/core';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { IconFingerprint } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasskeyView } from '#identity/second-factor/second-factor.contract.js';
import { EmptyState } from '../../../ui/EmptyState';
import { Loaded } from '../../../ui/Loaded';
import { Panel } from '../../../ui/Panel';
import { DataTable } from '../../../ui/table/DataTable';
import { RowAction } from '../../../ui/table/RowAction';
import { useColumns } from '../../../ui/table/use-columns';
import { toastDone } from '../../../ui/toast';
import { useFormat } from '../../../ui/format';
import { removePasskey } from '../api/passkeys';
import { refreshWaysIn, secondFactorQuery } from '../api/second-factor';
import { CodesDialog } from './CodesDialog';
import { PasskeyDialog } from './PasskeyDialog';
import { ProofDialog } from './ProofDialog';

/** The passkeys of one's account: made here, named, removed. */
export function PasskeyPanel() {
  const { t } = useTranslation();
  const query = useQuery(secondFactorQuery);
  const queries = useQueryClient();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<PasskeyView | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const refresh = () => refreshWaysIn(queries);
  const { cell, name, instant, actions } = useColumns<PasskeyView>();
  const columns = [
    name(t('secondFactor.passkeys.name'), (passkey) => passkey.name),
    instant(t('secondFactor.passkeys.createdAt'), ({ createdAt }) => createdAt),
    cell(t('secondFactor.passkeys.lastUsedAt'), ({ lastUsedAt }) => (lastUsedAt ? format.instant(lastUsedAt) : '—')),
    actions((passkey) => (
      <RowAction of={passkey.name} onClick={() => setRemoved(passkey)}>
        {t('secondFactor.passkeys.remove')}
      </RowAction>
    )),
  ];
  return (
    <Panel
      flush
      title={t('secondFactor.passkeys.title')}
      description={t(browserSupportsWebAuthn() ? 'secondFactor.passkeys.lead' : 'secondFactor.passkeys.unsupported')}
      actions={
        browserSupportsWebAuthn() && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('secondFactor.passkeys.add')}
          </Button>
        )
      }
    >
      <Loaded query={query} lines={2}>
        {({ passkeys }) =>
          passkeys.length === 0 ? (
            <EmptyState icon={IconFingerprint} title={t('secondFactor.passkeys.empty')} />
          ) : (
            <DataTable
              caption={t('secondFactor.passkeys.title')}
              columns={columns}
              rows={passkeys}
              rowId={(passkey) => passkey.id}
            />
          )
        }
      </Loaded>
      {adding && (
        <PasskeyDialog
          onClose={() => setAdding(false)}
          onAdded={(given) => {
            toastDone(t('secondFactor.passkeys.added'));
            setAdding(false);
            setCodes(given);
            refresh();
          }}
        />
      )}
      {removed && (
        <ProofDialog
          title={t('secondFactor.passkeys.removeTitle', { name: removed.name })}
          text={t('secondFactor.passkeys.removeText')}
          submit={t('secondFactor.passkeys.remove')}
          send={(request) => removePasskey(removed.id, request)}
          onClose={() => setRemoved(null)}
          onSent={() => {
            toastDone(t('secondFactor.passkeys.removed'));
            setRemoved(null);
            refresh();
          }}
        />
      )}
      {codes.length > 0 && <CodesDialog codes={codes} onClose={() => setCodes([])} />}
    </Panel>
  );
}

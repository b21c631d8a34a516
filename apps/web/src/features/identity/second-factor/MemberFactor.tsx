import { useTranslation } from 'react-i18next';
import type { MemberView } from '#identity/member/member.contract.js';
import { useConfirm } from '../../../ui/confirm';
import { RowAction } from '../../../ui/table/RowAction';
import { useAct } from '../../../ui/use-act';
import { removeMemberFactor } from '../api/second-factor';

/** For a member who lost their telephone and their codes: their password alone opens again. */
export function MemberFactor({ member: { userId, displayName: name } }: { member: MemberView }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const remove = useAct(() => removeMemberFactor(userId), {
    done: t('secondFactor.member.removed', { name }),
    refresh: [['members']],
  });
  const onClick = async () => {
    const answer = await confirm({
      title: t('secondFactor.member.title', { name }),
      body: t('secondFactor.member.text', { name }),
      action: t('secondFactor.member.action'),
      danger: true,
    });
    if (answer !== null) remove.mutate();
  };
  return (
    <RowAction of={name} onClick={() => void onClick()}>
      {t('secondFactor.member.remove')}
    </RowAction>
  );
}

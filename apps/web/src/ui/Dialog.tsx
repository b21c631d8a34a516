import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from './keep-focus';

/** A modal whose cross has a name in the language of the screen. */
export function Dialog(props: ModalProps) {
  const { t } = useTranslation();
  useFocusBack(props.opened);
  return <Modal closeButtonProps={{ 'aria-label': t('ui.close') }} {...props} />;
}

import { Outlet } from '@tanstack/react-router';
import { ConfirmProvider } from '../ui/confirm';

/** Inside the router, so that a question may hold links. */
export const Root = () => (
  <ConfirmProvider>
    <Outlet />
  </ConfirmProvider>
);

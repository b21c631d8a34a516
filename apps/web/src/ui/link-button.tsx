import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps | keyof AnchorProps> & {
  ref?: Ref<HTMLAnchorElement>;
};

/** A button's look for what goes to another page: it stays a link (middle click, address on hover). */
export const LinkButton = createLink((props: ButtonProps & LinkProps) => <Button component="a" {...props} />);

export const TextLink = createLink((props: AnchorProps & LinkProps) => <Anchor underline="always" {...props} />);

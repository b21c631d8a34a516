import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps | keyof AnchorProps> & {
  ref?: Ref<HTMLAnchorElement>;
};

/** A button's look for what goes to another page: it stays a link (middle click, address on hover). */
export const LinkButton = createLink((props: ButtonProps & LinkProps) => <Button component="a" {...props} />);

/** The name of the product, which leads home. */
export const BrandLink = createLink((props: AnchorProps & LinkProps) => (
  <Anchor underline="never" display="inline-flex" ff="heading" fz="1.375rem" fw={600} lh="inherit" {...props} />
));

export const TextLink = createLink((props: AnchorProps & LinkProps) => <Anchor underline="always" {...props} />);

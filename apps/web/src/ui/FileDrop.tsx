import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import classes from './file-drop.module.css';

interface FileDropProps {
  /** As the `accept` of a file input. */
  accept: string;
  choose: string;
  onFile: (file: File) => void;
  size?: 'sm' | 'md';
  /** On one line, where there is room. */
  inline?: boolean;
  /** What is said before the button, and after it. */
  before?: React.ReactNode;
  after?: React.ReactNode;
}

/** A file given by dropping it, or by the button for whoever has no mouse. */
export function FileDrop({ accept, choose, onFile, size = 'sm', inline = false, before, after }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file) onFile(file);
  };
  return (
    <div
      className={classes.drop}
      data-inline={inline}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      {before}
      <Button variant="default" size={size} onClick={() => input.current?.click()}>
        {choose}
      </Button>
      {after}
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={choose}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // So that the same file, changed since, may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

/** @jsxImportSource ../../utils/page/paint */

/** Decorative: the button around it says what it does. All other icons come with what the background composes. */
export const CloseIcon = () => (
  <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M4 4l8 8M12 4l-8 8" />
  </svg>
);

/** True in the e2e build only, where tests must be able to look inside our shadow root. */
declare const __OPEN_SHADOW__: boolean;

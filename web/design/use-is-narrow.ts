import { useEffect, useState } from 'preact/hooks';

/** Of screens only: a sheet of paper is no phone, whatever its width. */
const NARROW = 'screen and (max-width: 719px)';

/** True on a screen as narrow as a phone's, where tables become cards. */
export function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const media = matchMedia(NARROW);
    const change = () => setNarrow(media.matches);
    media.addEventListener('change', change);
    return () => media.removeEventListener('change', change);
  }, []);
  return isNarrow;
}

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { TiendoElements } from "tiendo/elements";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends TiendoElements<DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>> {}
  }
}

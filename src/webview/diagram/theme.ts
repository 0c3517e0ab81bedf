/** Mermaid's variables from the editor's own colours, so that a diagram follows any theme. */
export function themeVariables(): Record<string, string | boolean> {
  const style = getComputedStyle(document.body);
  const colour = (...names: string[]): string => names.map((n) => style.getPropertyValue(`--vscode-${n}`).trim()).find((v) => v !== '') ?? '#888888';
  const contrast = document.body.classList.contains('vscode-high-contrast') || document.body.classList.contains('vscode-high-contrast-light');
  const text = colour('editor-foreground', 'foreground');
  const background = colour('editor-background');
  const box = contrast ? background : colour('editorWidget-background', 'sideBar-background');
  const border = contrast ? colour('contrastBorder', 'foreground') : colour('descriptionForeground', 'foreground');
  return {
    darkMode: document.body.classList.contains('vscode-dark') || document.body.classList.contains('vscode-high-contrast'),
    background, fontFamily: style.getPropertyValue('--vscode-font-family') || 'sans-serif', fontSize: '14px',
    primaryColor: box, primaryTextColor: text, primaryBorderColor: border, secondaryColor: box, secondaryTextColor: text, secondaryBorderColor: border,
    tertiaryColor: background, tertiaryTextColor: text, tertiaryBorderColor: border, lineColor: text, textColor: text, mainBkg: box, nodeBorder: border, nodeTextColor: text,
    clusterBkg: background, clusterBorder: border, titleColor: text, edgeLabelBackground: background,
    actorBkg: box, actorBorder: border, actorTextColor: text, actorLineColor: border, signalColor: text, signalTextColor: text, labelBoxBkgColor: box, labelTextColor: text,
    sectionBkgColor: background, altSectionBkgColor: background, sectionBkgColor2: background, taskBkgColor: box, taskBorderColor: border, taskTextColor: text, taskTextDarkColor: text, taskTextLightColor: text, taskTextOutsideColor: text,
    activeTaskBkgColor: box, activeTaskBorderColor: border, doneTaskBkgColor: background, doneTaskBorderColor: border, gridColor: border,
    critBkgColor: colour('inputValidation-errorBackground', 'editorWidget-background'), critBorderColor: colour('editorError-foreground', 'errorForeground'), todayLineColor: colour('charts-red', 'errorForeground'),
  };
}

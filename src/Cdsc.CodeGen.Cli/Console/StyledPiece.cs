namespace Cdsc.CodeGen.Cli;

/// <summary>A piece of text in one shade.</summary>
/// <param name="Shade">How it looks.</param>
/// <param name="Text">The text.</param>
internal sealed record StyledPiece(Shade Shade, string Text);

using System.Text;

namespace Cdsc.CodeGen.WorkbenchTests.Terminal;

/// <summary>A terminal whose window was closed.</summary>
internal sealed class LostTerminal : TextWriter
{
    /// <summary>How often somebody wrote a string to it.</summary>
    public int Tried { get; private set; }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new IOException("gone");

    public override void Write(ReadOnlySpan<char> buffer) => throw new IOException("gone");

    public override void Write(string? value)
    {
        Tried++;
        throw new IOException("gone");
    }

    public override void Flush() => throw new IOException("gone");
}

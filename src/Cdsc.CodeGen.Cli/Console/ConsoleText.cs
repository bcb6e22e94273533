using System.Text;

namespace Cdsc.CodeGen.Cli;

/// <summary>The output of the process. Where it goes may be full or gone; that is no reason to break off what is being done.</summary>
/// <param name="inner">The console, or what it is redirected to.</param>
internal sealed class ConsoleText(TextWriter inner) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    /// <summary>Why something could not be written; null when all was.</summary>
    public string? Failure { get; private set; }

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        if (Failure is not null)
        {
            return;
        }

        try
        {
            write();
        }
        catch (IOException exception)
        {
            Failure = exception.Message;
        }
    }
}

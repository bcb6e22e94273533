using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cdsc.CodeGen.WorkbenchTests.Validation;

/// <summary>A server on the loopback interface that gives each request the same answer, right or wrong.</summary>
internal sealed class OneAnswerServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    /// <param name="answer">All of the answer, with its head.</param>
    /// <param name="isEndless">Whether the answer is repeated until the client leaves.</param>
    public OneAnswerServer(string answer, bool isEndless = false)
        : this(Encoding.UTF8.GetBytes(answer), isEndless)
    {
    }

    public OneAnswerServer(byte[] answer, bool isEndless = false)
    {
        _listener.Start();
        _ = ServeAsync(answer, isEndless);
    }

    public string Url => $"http://{_listener.LocalEndpoint}/document.json";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(byte[] answer, bool isEndless)
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = AnswerAsync(client, answer, isEndless);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task AnswerAsync(TcpClient client, byte[] answer, bool isEndless)
    {
        try
        {
            using (client)
            {
                NetworkStream stream = client.GetStream();
                _ = await stream.ReadAtLeastAsync(new byte[4096], 1);
                await stream.WriteAsync(answer);
                while (isEndless)
                {
                    await stream.WriteAsync(new byte[4096]);
                }
            }
        }
        catch (IOException)
        {
            // The client has left.
        }
    }
}

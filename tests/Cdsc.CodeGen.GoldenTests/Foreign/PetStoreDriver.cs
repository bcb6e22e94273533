#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Golden.Pets;
using Golden.Pets.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

// Compiled together with what the case "petstore" generates, and run: its client talks to its server.
internal static class PetStoreDriver
{
    public static async Task<string> RunAsync(bool useMvc)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Services.AddServer(options => options.BodyLimits.UploadPhoto = 10);
        builder.Services.AddSingleton<PetsHandler, Pets>();
        builder.Services.AddSingleton<PetStoreHandler, Photos>();
        if (useMvc)
        {
            builder.Services.AddControllers().AddServerControllers();
        }

        WebApplication application = builder.Build();
        if (useMvc)
        {
            application.MapControllers();
        }
        else
        {
            application.MapServerEndpoints();
        }

        await application.StartAsync();
        try
        {
            return await TalkAsync(new Uri(application.Urls.Single()));
        }
        finally
        {
            await application.StopAsync();
            await application.DisposeAsync();
        }
    }

    private static async Task<string> TalkAsync(Uri address)
    {
        var log = new StringBuilder();
        using var connection = ApiConnection.Create(new ApiConnectionOptions { BaseAddress = address });
        var pets = new PetsClient(connection);
        var photos = new PetStoreClient(connection);
        ApiResponse<Pet> created = await pets.CreatePetAsync(new Pet { Id = 1, Name = "Tom", Kind = new Kind("cat"), Price = JsonDecimal.Parse("1.50") });
        log.Append(created.StatusCode).Append(' ').Append(created.Value.Name).Append(' ').Append(created.Value.Price.Value!.Value.Text).Append('\n');
        ApiResponse<IReadOnlyList<Pet>> listed = await pets.ListPetsAsync(limit: 5, kind: [new Kind("cat")], ids: [1, 2], names: ["a b", "c"], sold: false);
        log.Append(listed.Value.Count).Append(' ').Append(listed.Value[0].Name).Append('\n');
        ApiResponse<Pet> found = await pets.GetPetAsync(petId: "a/b", days: [new DateOnly(2026, 1, 2)]);
        log.Append(found.Value.Name).Append('\n');
        ApiException missing = await Failure(() => pets.GetPetAsync(petId: "none", days: [new DateOnly(2026, 1, 2)]));
        log.Append(missing.StatusCode).Append('\n');
        log.Append((await pets.DeletePetAsync(petId: "1", days: [new DateOnly(2026, 1, 2)])).StatusCode).Append('\n');
        log.Append((await photos.UploadPhotoAsync(new MemoryStream([1, 2, 3]))).Value).Append('\n');
        ApiResponse<ApiDownload> photo = await photos.DownloadPhotoAsync();
        using (ApiDownload download = photo.Value)
        {
            log.Append(download.MediaType).Append(' ').Append(download.Content.ReadByte()).Append('\n');
        }

        foreach (bool isChunked in (bool[])[false, true])
        {
            log.Append(await UploadAsync(address, 10, isChunked)).Append('\n');
            log.Append(await UploadAsync(address, 11, isChunked)).Append('\n');
        }

        return log.ToString();
    }

    private static async Task<string> UploadAsync(Uri address, int size, bool isChunked)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(address, "photos")) { Content = new ByteArrayContent(new byte[size]) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        request.Headers.TransferEncodingChunked = isChunked;
        using HttpResponseMessage response = await http.SendAsync(request);
        return $"{(int)response.StatusCode} {response.Content.Headers.ContentType?.MediaType} {await response.Content.ReadAsStringAsync()}";
    }

    private static async Task<ApiException> Failure(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (ApiException exception)
        {
            return exception;
        }

        throw new InvalidOperationException("The call succeeded.");
    }

    private sealed class Pets : PetsHandler
    {
        private readonly List<Pet> _pets = [];

        public override Task<ListPetsResult> ListPetsAsync(ListPetsRequest request, ApiRequestContext context, CancellationToken cancellationToken)
        {
            bool isAsSent = request.Limit == 5 && request.Kind!.Single().Value == "cat" && request.Ids!.SequenceEqual([1L, 2L]) && request.Sold == false
                && request.Names!.SequenceEqual(["a", "b", "c"]);
            return Task.FromResult<ListPetsResult>(new ListPetsResult.Ok(isAsSent ? _pets : []) { XCount = _pets.Count });
        }

        public override Task<CreatePetResult> CreatePetAsync(CreatePetRequest request, ApiRequestContext context, CancellationToken cancellationToken)
        {
            _pets.Add(request.Body);
            return Task.FromResult<CreatePetResult>(new CreatePetResult.Created(request.Body));
        }

        public override Task<GetPetResult> GetPetAsync(GetPetRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<GetPetResult>(request.PetId == "none"
                ? new GetPetResult.NotFound()
                : new GetPetResult.Ok(new Pet { Id = 2, Name = $"{request.PetId} {request.Days[0]:yyyy-MM-dd}" }));

        public override Task<DeletePetResult> DeletePetAsync(DeletePetRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<DeletePetResult>(new DeletePetResult.NoContent());
    }

    private sealed class Photos : PetStoreHandler
    {
        public override async Task<UploadPhotoResult> UploadPhotoAsync(UploadPhotoRequest request, ApiRequestContext context, CancellationToken cancellationToken)
        {
            using var copy = new MemoryStream();
            await request.Body!.CopyToAsync(copy, cancellationToken);
            return new UploadPhotoResult.Ok($"{copy.Length} bytes");
        }

        public override Task<DownloadPhotoResult> DownloadPhotoAsync(DownloadPhotoRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<DownloadPhotoResult>(new DownloadPhotoResult.Ok(new MemoryStream([7])));
    }
}
